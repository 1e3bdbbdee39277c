import config from './tsup.config.ts'

export default { ...config, dts: { ...config.dts, only: true } }
