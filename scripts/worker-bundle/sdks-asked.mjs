/**
 * What is asked of an SDK: its resources, as it names them, and what of its code stands in the way of the others' falling away (who
 * names every resource keeps every resource). A test holds `asked` against who asks.
 * @typedef {{ file: string, asked: string[], others: [written: string, instead: string][] }} Sdk
 */

/** @type {Sdk} */
export const stripe = {
  file: "/stripe/esm/stripe.core.js",
  asked: ["billingPortal", "charges", "checkout", "customers", "invoices", "prices", "refunds", "subscriptions"],
  others: [
    ["import * as resources from './resources.js';", "const resources = {};"],
    ["import { OAuthResource } from './resources.js';", ""],
    ["this.account = this.accounts;", ""],
    [
      "import { StripeEventNotificationHandler, } from './StripeEventNotificationHandler.js';",
      "const StripeEventNotificationHandler = undefined;",
    ],
  ],
};

/** @type {Sdk} */
export const resend = {
  file: "/resend/dist/index.mjs",
  asked: ["emails"],
  others: [
    ["this.audiences = this.segments;", ""],
    ["this.receiving = new Receiving(resend);", ""],
  ],
};

/** An SDK that makes what is asked of it and nothing else. @param {Sdk} sdk @param {string} code */
export function withAskedOnly({ file, asked, others }, code) {
  let left = 0;
  let made = code.replace(/^\s*this\.(\w+) = new [\w$]+\(this\);\n/gm, (line, /** @type {string} */ name) => {
    if (!asked.includes(name)) return "";
    left += 1;
    return line;
  });
  for (const [written, instead] of others) {
    if (!made.includes(written)) throw new Error(`${file} does not say: ${written}`);
    made = made.replace(written, instead);
  }
  if (left !== asked.length) throw new Error(`${file} makes its resources in another way`);
  return made;
}

/**
 * SDKs without the many resources that nobody here asks for: what is not made falls away.
 * @returns {import("vite").Plugin}
 */
export function sdksAsAsked() {
  return {
    name: "sdks-as-asked",
    apply: (_, { command, isSsrBuild }) => command === "build" && isSsrBuild === true,
    transform(code, id) {
      const sdk = [stripe, resend].find(({ file }) => id.endsWith(file));
      return sdk && { code: withAskedOnly(sdk, code), map: null };
    },
  };
}
