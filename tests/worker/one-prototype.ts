/**
 * The pool wraps each exported class, and the wrapper puts a proxy around its own prototype whenever it is constructed: around the proxy
 * of the time before. A run constructs thousands (objects, and one for each delivery of a queue), and each look at a method then
 * went through all of them: most of a run's processor time (ADR 0146). One proxy does what a chain of them does.
 */
const Plain = Proxy;
const prototypes = new WeakSet<object>();
let count = 0;

/** Proxies that were not made since this run began. */
export const sparedProxies = () => count;

/** Whether a handler is the one of these wrappers (`createProxyPrototypeClass` of @cloudflare/vitest-pool-workers). */
function isOfWrapper({ get }: ProxyHandler<object>): boolean {
  return get?.length === 3 && String(get).includes("getUnknownPrototypeKey.call(receiver, key)");
}

globalThis.Proxy = new Plain(Plain, {
  construct(_, [target, handler]: [object, ProxyHandler<object>]) {
    const ofWrapper = isOfWrapper(handler);
    if (ofWrapper && prototypes.has(target)) {
      count += 1;
      return target;
    }
    const made = new Plain(target, handler);
    if (ofWrapper) prototypes.add(made);
    return made;
  },
});
