// The provider simulator: one local HTTP server in front of all providers, their outbox and their faults.
import { createServer } from "node:http";
import { answerUnder, openFaults } from "./faults.mjs";
import { html, json, readBody } from "./http.mjs";
import * as openai from "./openai.mjs";
import { outboxPage } from "./outbox-page.mjs";
import * as push from "./push.mjs";
import * as resend from "./resend.mjs";
import { openStore } from "./store.mjs";
import * as stripe from "./stripe.mjs";
import * as sentry from "./sentry.mjs";
import * as turn from "./turn.mjs";
import * as twilio from "./twilio.mjs";
import { receive } from "./twilio-whatsapp.mjs";

const providers =
  /** @type {Record<string, typeof resend & { nameOf?: (call: import("./http.mjs").Call) => string }>} */ ({
    resend,
    twilio,
    openai,
    stripe,
    push,
    turn,
    sentry,
  });

/** @typedef {import("./resend-webhook.mjs").Webhook | null} Webhook */
/** @typedef {{ store: import("./store.mjs").Store, faults: ReturnType<typeof openFaults>, webhook: () => Webhook, mode?: string }} Context */

/**
 * Starts the simulator on 127.0.0.1.
 * @param {{ port: number, stateFile?: string, limit?: number, webhook?: Webhook }} options port 0 takes any free one; `limit`
 * is how many messages are kept; `webhook` hears what became of mails
 */
export async function startProviders({ port, stateFile, limit, webhook = null }) {
  const store = openStore({ stateFile, limit });
  const faults = openFaults([...Object.keys(providers), "twilio-whatsapp"]);
  const server = createServer((request, response) => {
    serve(request, response, { store, faults, webhook: () => webhook }).catch((error) => {
      console.error(
        JSON.stringify({ event: "providers.error", path: request.url?.split("?")[0], message: String(error) }),
      );
      if (!response.headersSent) response.writeHead(500).end();
    });
  });
  // Node's five seconds would close idle connections just as workerd takes them up again.
  server.keepAliveTimeout = 65_000;
  await new Promise((resolve, reject) => {
    server.once("error", reject).listen(port, "127.0.0.1", () => resolve(undefined));
  });
  const address = /** @type {import("node:net").AddressInfo} */ (server.address());
  return {
    url: `http://127.0.0.1:${address.port}`,
    /** Names the webhook later: an app on a free port has its address only once it runs. */
    setWebhook(/** @type {Webhook} */ next) {
      webhook = next;
    },
    async stop() {
      await new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      });
      store.close();
    },
  };
}

/**
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 * @param {Context} context
 */
async function serve(request, response, context) {
  // Joined as text: a path such as "//x" must stay a path and not become a host.
  const target = `http://simulator.invalid${request.url}`;
  if (!URL.canParse(target)) return send(response, json(400, { error: { code: "bad_request" } }));
  const url = new URL(target);
  const name = url.pathname.split("/")[1] ?? "";
  const provider = Object.hasOwn(providers, name) ? providers[name] : undefined;
  const body = await readBody(request, name === "openai" ? openai.bodyLimit : undefined);
  if (!body) return send(response, provider ? provider.failure(413) : json(413, { error: { code: "body.too_large" } }));
  if (!provider) return send(response, await control(request.method ?? "GET", url, body, context));
  const origin = `http://${request.headers.host ?? "127.0.0.1"}`;
  const path = url.pathname.slice(name.length + 1) || "/";
  const call = {
    method: request.method ?? "GET",
    path,
    query: url.searchParams,
    headers: request.headers,
    body,
    origin,
  };
  // One address may be several providers: which one is said in the call.
  const fault = context.faults.met(provider.nameOf?.(call) ?? name);
  if (fault.mode === "down") return void request.socket.destroy();
  const under = { ...context, mode: fault.mode };
  const reply = await answerUnder(fault, {
    handle: () => provider.handle(call, under),
    failure: provider.failure,
  });
  if (reply) send(response, reply);
  else request.socket.destroy();
}

function send(
  /** @type {import("node:http").ServerResponse} */ response,
  /** @type {import("./http.mjs").Reply} */ reply,
) {
  if (response.destroyed) return;
  if (reply.isCut) {
    const whole = Buffer.from(reply.body);
    response.writeHead(reply.status, { ...reply.headers, "content-length": String(whole.length) });
    response.write(whole.subarray(0, whole.length / 2), () => response.destroy());
    return;
  }
  response.writeHead(reply.status, reply.headers).end(reply.body);
}

/**
 * The simulator's own pages.
 * @param {string} method
 * @param {URL} url
 * @param {Buffer} body
 * @param {Context} context
 */
async function control(method, url, body, { store, faults, webhook }) {
  const [provider, to] = [url.searchParams.get("provider") ?? "", url.searchParams.get("to") ?? ""];
  switch (`${method} ${url.pathname}`) {
    case "GET /":
      return { status: 302, headers: { location: "/outbox" }, body: "" };
    case "GET /outbox":
      return html(
        200,
        outboxPage({
          entries: store.list({ provider, to }),
          faults: faults.list(),
          provider,
          to,
          live: url.searchParams.get("live") !== "0",
        }),
      );
    case "GET /outbox.json":
      return json(200, store.list({ provider, to }));
    case "DELETE /outbox":
      return json(200, { deleted: store.clear() });
    case "GET /faults":
      return json(200, faults.list());
    case "POST /whatsapp/inbound": {
      const told = webhook();
      return receive(body, { store, app: told && new URL(told.url).origin, authToken: "local-simulator" });
    }
    case "POST /faults":
      return faults.set(body);
    case "GET /health":
      return json(200, { status: "healthy" });
    default:
      return json(404, { error: { code: "not_found" } });
  }
}
