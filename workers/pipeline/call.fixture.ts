import { isApi, type Call, methodsOf } from "./call";
import { credentialOf } from "./caller";

/** A call as the pipeline opens it, for tests. */
export function callOf(path: string, init: RequestInit = {}, address = "203.0.113.7"): Call {
  const request = new Request(`https://caris.test${path}`, init);
  const url = new URL(request.url);
  const api = isApi(url.pathname);
  return {
    id: "req",
    started: 0,
    request,
    url,
    api,
    methods: methodsOf(api),
    nonce: "nonce",
    address,
    credential: credentialOf(request.headers),
  };
}
