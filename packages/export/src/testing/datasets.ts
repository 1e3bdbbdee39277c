import type { Dataset } from '@nkidp/sino-dprk-data/schema'
import { installedDataset } from '../installed.ts'
import { uncertainDates } from './hard-datasets.ts'
import { hostile } from './hostile.ts'

export const datasets: readonly [string, Dataset][] = [
  ['the installed dataset', installedDataset()],
  ['uncertain dates', uncertainDates],
  ['hostile texts', hostile],
]
