export * from '@nkidp/schema'
