// For `astro sync`, which writes the types of the content: only what these types depend on.
import starlight from '@astrojs/starlight'

export default { integrations: [starlight({ title: 'types' })] }
