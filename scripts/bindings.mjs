import { localSecrets } from "./secrets.mjs";

const twilio = ["TWILIO_ACCOUNT_SID", "TWILIO_AUTH_TOKEN", "TWILIO_FROM"];
const vapid = ["VAPID_PUBLIC_KEY", "VAPID_PRIVATE_KEY"];

/** Provider → its place in the simulator, and what it takes to reach the real one. */
const providers = {
  RESEND: { path: "resend", needs: ["RESEND_API_KEY"] },
  TWILIO: { path: "twilio", needs: twilio },
};

/** What production does not start without. */
export const productionSecrets = [
  "MASTER_KEYS",
  "TOKEN_KEYS",
  "RESEND_API_KEY",
  "RESEND_WEBHOOK_SECRET",
  ...twilio,
  ...vapid,
];

/** @param {string[]} names @returns {Record<string, string>} those of the environment that are set */
function fromEnvironment(names) {
  return Object.fromEntries(names.flatMap((n) => (process.env[n] ? [[n, String(process.env[n])]] : [])));
}

/** Refuses to start as production on local or missing secrets, saying which. @param {Record<string, string>} secrets */
function checkProduction(secrets) {
  const problems = [...productionSecrets, "APP_ORIGIN"].flatMap((name) => {
    if (!secrets[name]) return [`${name} is missing`];
    return /(^|,)local/.test(secrets[name]) ? [`${name} is the local one`] : [];
  });
  if (problems.length === 0) return;
  console.error(
    `CÁRIS does not start with ENVIRONMENT=production:\n  - ${problems.join("\n  - ")}\nSee docs/deploy.md, "Secrets".`,
  );
  process.exit(1);
}

/**
 * Variables and secrets for the Worker on this machine: from the environment, else local ones, else the simulator's.
 * @param {string} stateDir
 * @param {string} providersUrl
 */
export async function localBindings(stateDir, providersUrl) {
  const given = fromEnvironment([
    ...productionSecrets,
    "ENVIRONMENT",
    "APP_ORIGIN",
    "API_ALLOWED_ORIGINS",
    "MAIL_FROM",
    "RESEND_BASE_URL",
    "TWILIO_BASE_URL",
  ]);
  if (given.ENVIRONMENT === "production") {
    checkProduction(given);
    return given;
  }
  /** @type {Record<string, string>} */
  const simulated = {};
  for (const [name, { path, needs }] of Object.entries(providers)) {
    if (!needs.every((one) => given[one])) simulated[`${name}_BASE_URL`] = `${providersUrl}/${path}`;
  }
  return { ...(await localSecrets(stateDir)), ...simulated, ...given };
}
