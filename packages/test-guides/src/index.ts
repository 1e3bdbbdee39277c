export { followGuide } from './follow.ts'
export { guidesFolder, readGuides } from './guide.ts'
export type { Guide } from './guide.ts'
