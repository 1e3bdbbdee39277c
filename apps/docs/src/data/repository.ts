import facts from '@nkidp/sino-dprk-data/package.json' with { type: 'json' }

const repository = facts.repository.url.replace(/^git\+/, '').replace(/\.git$/, '')

/** The address of a file of the repository, by its path in it. */
export const inRepository = (path: string): string => `${repository}/blob/main/${path}`
