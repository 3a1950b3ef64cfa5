#!/usr/bin/env node
// Starts tekan: TypeScript is run as it stands, through tsx. Written for old Nodes too, so that they get an answer.

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(
    `tekan needs Node 20.19 or newer; this is ${process.versions.node}. https://nodejs.org/\n` +
      `tekan 需要 Node 20.19 或更新版本，当前为 ${process.versions.node}。\n`,
  );
  process.exit(3);
}

// `tekan schema | head -1`: whoever reads has had enough; that is no error.
process.stdout.on('error', (error) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

const { register } = await import('tsx/esm/api');
// The tsconfig.json of whatever folder we are called from is none of our business.
register({ tsconfig: false });
const { runTekan } = await import('./main.ts');
process.exitCode = await runTekan(process.argv.slice(2), process);
