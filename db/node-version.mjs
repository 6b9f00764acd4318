// Loaded before every script of package.json: older versions of Node.js cannot read TypeScript, and say so in no plain words.
const [major, minor] = process.versions.node.split(".").map(Number);

if (!(major > 22 || (major === 22 && minor >= 18))) {
  process.stderr.write(
    `Node.js ${process.versions.node} 版本太旧，需要 22.18 或更新的版本。\n` +
      `Node.js ${process.versions.node} is too old: 22.18 or later is needed.\n`,
  );
  process.exit(1);
}
