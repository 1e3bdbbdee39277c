import { dataPages } from '../page-types.ts'
import { checkPages } from './check-pages.ts'

checkPages(dataPages)
