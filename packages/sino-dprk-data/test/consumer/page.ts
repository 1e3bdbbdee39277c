// What a page with a timeline bundles.
import { chronology } from '@nkidp/sino-dprk-data/chronology'

document.title = chronology.map(({ id }) => id).join(' ')
