import { localSecrets } from "./secrets.mjs";

const twilio = ["TWILIO_ACCOUNT_SID", "TWILIO_AUTH_TOKEN", "TWILIO_FROM"];
const vapid = ["VAPID_PUBLIC_KEY", "VAPID_PRIVATE_KEY"];

/** Provider → its place in the simulator, its own address, and what it takes to be served there. */
const providers = {
  RESEND: { path: "resend", real: "https://api.resend.com", needs: ["RESEND_API_KEY"] },
  TWILIO: { path: "twilio", real: "https://api.twilio.com", needs: twilio },
  STRIPE: { path: "stripe", real: "https://api.stripe.com", needs: ["STRIPE_SECRET_KEY", "STRIPE_WEBHOOK_SECRET"] },
  OPENAI: { path: "openai/v1", real: "https://api.openai.com/v1", needs: ["OPENAI_API_KEY"] },
  TURN: { path: "turn", real: "https://rtc.live.cloudflare.com", needs: ["TURN_KEY_ID", "TURN_KEY_API_TOKEN"] },
};

/** What production does not start without. */
export const productionSecrets = [
  "MASTER_KEYS",
  "TOKEN_KEYS",
  "AUDIT_KEYS",
  "RESEND_API_KEY",
  "RESEND_WEBHOOK_SECRET",
  "STRIPE_SECRET_KEY",
  "STRIPE_WEBHOOK_SECRET",
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
    "PRIVACY_OFFICER",
    "PROCESSOR_CONTACTS",
    "RESEND_BASE_URL",
    "TWILIO_BASE_URL",
    "TWILIO_WHATSAPP_FROM",
    "TWILIO_WHATSAPP_NOTICE",
    "TWILIO_WHATSAPP_CALL",
    "STRIPE_BASE_URL",
    "TURN_BASE_URL",
    "TURN_KEY_ID",
    "TURN_KEY_API_TOKEN",
    "OPENAI_BASE_URL",
    "OPENAI_API_KEY",
    "OPENAI_MODEL",
    "OPENAI_TRANSCRIBE_MODEL",
    "OPENAI_PRICE_CENTS",
    "SENTRY_DSN",
    "BACKUP_SECRET",
    "BACKUP_RECIPIENT",
    "RESTORE_SECRET",
  ]);
  const baseUrls = Object.fromEntries(
    Object.entries(providers).map(([name, { path, real, needs }]) => {
      const known = needs.every((one) => given[one]);
      return [`${name}_BASE_URL`, known ? real : `${providersUrl}/${path}`];
    }),
  );
  if (given.ENVIRONMENT === "production") {
    checkProduction(given);
    return { ...baseUrls, ...given };
  }
  return { ...(await localSecrets(stateDir)), ...baseUrls, ...given };
}
