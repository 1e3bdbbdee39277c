import { dataPages } from '../page-types.ts'
import { checkPages } from './check-pages.ts'
import { test } from './published.ts'

checkPages(test, dataPages)
