import { startApp } from "../scripts/app-server.mjs";

// A process of its own, so that a test can kill it: `node tests/killable-app.mjs <stateDir> <bindings as JSON>`.
const [stateDir, bindings = "{}"] = process.argv.slice(2);
const { url } = await startApp({ stateDir, bindings: JSON.parse(bindings), assets: false });
process.stdout.write(`${url}\n`);
