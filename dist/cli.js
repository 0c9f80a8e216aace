#!/usr/bin/env node

// src/cli/launch.ts
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { homedir } from "node:os";
import { isAbsolute, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Script } from "node:vm";
var digestBytes = 20;
function launch() {
  const path = fileURLToPath(new URL("./cli-main.cjs", import.meta.url));
  const source = readFileSync(path, "latin1");
  const cache = cachePath();
  const cachedData = cache === void 0 ? void 0 : readCache(cache);
  const script = new Script(source, { filename: path, ...cachedData ? { cachedData } : {} });
  const body = script.runInThisContext();
  body(createRequire(import.meta.url), { exports: {} });
  const stale = cachedData === void 0 || script.cachedDataRejected === true;
  if (cache !== void 0 && stale && process.argv[2] === commandOf(process.argv))
    process.once("exit", () => writeCache(cache, script));
}
function commandOf([, , name = ""]) {
  if (name === "test-worker") return "test";
  return ["test", "check"].includes(name) ? name : "lint";
}
function cachePath() {
  const { env } = process;
  if (env.PROMPROOF_NO_CACHE || env.NODE_DISABLE_COMPILE_CACHE) return void 0;
  const base = process.platform === "win32" ? env.LOCALAPPDATA : env.XDG_CACHE_HOME || join(env.HOME || homeOfUser(), ".cache");
  if (!base || !isAbsolute(base)) return void 0;
  const name = `${"389d90ebcb9cb9ff17246bdff5d2bc32"}-${commandOf(process.argv)}-${process.version}-${process.arch}`;
  return join(base, "promproof", `${name}.bin`);
}
function homeOfUser() {
  try {
    return homedir();
  } catch {
    return "";
  }
}
function readCache(path) {
  try {
    const content = readFileSync(path);
    const data = content.subarray(digestBytes);
    return digest(data).equals(content.subarray(0, digestBytes)) ? data : void 0;
  } catch {
    return void 0;
  }
}
function digest(data) {
  return createHash("sha1").update(data).digest();
}
function writeCache(path, script) {
  const draft = `${path}.${process.pid}`;
  try {
    mkdirSync(join(path, ".."), { recursive: true, mode: 448 });
    const data = script.createCachedData();
    writeFileSync(draft, Buffer.concat([digest(data), data]), { mode: 384 });
    renameSync(draft, path);
  } catch {
    remove(draft);
  }
}
function remove(file) {
  try {
    rmSync(file, { force: true });
  } catch {
  }
}
launch();
