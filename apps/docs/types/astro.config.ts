// For `astro sync`, which writes the types of the content: nothing of the site but what has a part in them.
import starlight from '@astrojs/starlight'

export default { integrations: [starlight({ title: 'types' })] }
