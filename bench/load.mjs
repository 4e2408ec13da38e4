import { Agent, request } from "node:http";

/**
 * Sends requests one after another on each of some kept-alive connections, for some time.
 * @param {{ url: string, method?: string, headers?: Record<string, string> | (() => Record<string, string>), body?: () => string, expect?: number }} target
 * @param {{ connections: number, ms: number }} load
 * @returns {Promise<number[]>} latency of each request in ms
 */
export async function drive(target, { connections, ms }) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const until = performance.now() + ms;
  /** @type {number[]} */
  const latencies = [];
  const connection = async () => {
    while (performance.now() < until) {
      const started = performance.now();
      const status = await once(target, agent);
      if (status !== (target.expect ?? 200))
        throw new Error(`${target.method ?? "GET"} ${target.url} answered ${status}`);
      latencies.push(performance.now() - started);
    }
  };
  await Promise.all(Array.from({ length: connections }, connection));
  agent.destroy();
  return latencies;
}

/** @param {Parameters<typeof drive>[0]} target @param {Agent} agent @returns {Promise<number>} */
function once({ url, method = "GET", headers = {}, body }, agent) {
  return new Promise((resolve, reject) => {
    const said = typeof headers === "function" ? headers() : headers;
    const call = request(url, { method, headers: said, agent }, (response) => {
      response.on("data", () => undefined);
      response.on("end", () => resolve(response.statusCode ?? 0));
    });
    call.on("error", reject);
    call.end(body?.());
  });
}

/** @param {number[]} values @param {number} p 0–1 */
export function quantile(values, p) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(p * sorted.length))] ?? Number.NaN;
}
