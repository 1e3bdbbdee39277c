import data from '@nkidp/sino-dprk-data/package.json' with { type: 'json' }

/** The permanent addresses of the records start with the home page; a mirror sets its own address. */
export const address = new URL(process.env['SITE_URL'] ?? data.homepage)
