import * as z from "zod";
import type { Env } from "./env";
import type { VapidKeys } from "./push/vapid.server";

/** `kid:base64url(32 bytes)`, comma separated; the first wraps and signs, the others still open. */
const ring = z
  .string()
  .regex(/^[\w.-]+:[\w-]{43}(,[\w.-]+:[\w-]{43})*$/, "must be kid:base64url of 32 bytes, comma separated");

const contentSid = /^HX[0-9a-fA-F]{32}$/;

/** A setting that may be missing or empty. */
function optional(form: RegExp, problem: string) {
  return z.union([z.literal(""), z.string().regex(form, problem)], problem).optional();
}

const schema = z.object({
  ENVIRONMENT: z.enum(["local", "test", "production"]),
  APP_VERSION: z.string().min(1),
  APP_ORIGIN: z.union([z.literal(""), z.url()]),
  API_ALLOWED_ORIGINS: z.string(),
  MAIL_FROM: z.string().min(3),
  PROCESSOR_CONTACTS: optional(
    /^\w+=[^<>\s,=]+@[^<>\s,=]+(,\w+=[^<>\s,=]+@[^<>\s,=]+)*$/,
    "must be Company=address, with commas between",
  ),
  PRIVACY_OFFICER: optional(/^[^<>]{2,80} <[^<>\s]+@[^<>\s]+>$/, "must be Name <address> (LGPD art. 41 § 1)"),
  RESEND_BASE_URL: z.url(),
  RESEND_API_KEY: z.string().optional(),
  RESEND_WEBHOOK_SECRET: z.string().regex(/^whsec_[\w+/=-]{20,}$/, "must be whsec_ and base64"),
  TWILIO_BASE_URL: z.url(),
  TWILIO_ACCOUNT_SID: z.string().optional(),
  TWILIO_AUTH_TOKEN: z.string().optional(),
  TWILIO_FROM: z
    .string()
    .regex(/^(\+[1-9]\d{6,14}|MG\w+)$/, "must be a number in E.164 or a messaging service")
    .optional(),
  TWILIO_WHATSAPP_FROM: optional(/^(\+[1-9]\d{6,14}|MG\w+)$/, "must be a number in E.164 or a messaging service"),
  TWILIO_WHATSAPP_NOTICE: optional(contentSid, "must be the HX… of a content template"),
  TWILIO_WHATSAPP_CALL: optional(contentSid, "must be the HX… of a content template"),
  TURN_BASE_URL: z.url(),
  TURN_KEY_ID: z.string().optional(),
  TURN_KEY_API_TOKEN: z.string().optional(),
  STRIPE_BASE_URL: z.url(),
  STRIPE_SECRET_KEY: z.string().optional(),
  STRIPE_WEBHOOK_SECRET: optional(/^whsec_\w{10,}$/, "must be the whsec_… that Stripe shows"),
  OPENAI_BASE_URL: z.url(),
  OPENAI_API_KEY: z.string().optional(),
  OPENAI_MODEL: optional(/^[\w.:/-]{1,100}$/, "must be the name of a model"),
  OPENAI_TRANSCRIBE_MODEL: optional(/^[\w.:/-]{1,100}$/, "must be the name of a model"),
  OPENAI_PRICE_CENTS: optional(/^\d{1,6}\/\d{1,6}$/, "must be centavos for a million tokens, sent/written: 140/1100"),
  SENTRY_DSN: optional(/^https?:\/\/\w+@\S+\/\d+$/, "must be the DSN that Sentry shows"),
  VAPID_PUBLIC_KEY: z.string().regex(/^B[\w-]{86}$/, "must be a P-256 point: base64url of 65 bytes"),
  VAPID_PRIVATE_KEY: z.string().regex(/^[\w-]{43}$/, "must be base64url of 32 bytes"),
  MASTER_KEYS: ring,
  TOKEN_KEYS: ring,
  AUDIT_KEYS: ring,
  BACKUP_SECRET: optional(/^[\w-]{43,}$/, "must be 32 random bytes in base64url"),
  BACKUP_RECIPIENT: optional(
    /^age1[02-9ac-hj-np-z]{58}$/,
    "must be the age1… that `npm run backup -- --new-key` prints",
  ),
  RESTORE_SECRET: optional(/^[\w-]{43,}$/, "must be 32 random bytes in base64url"),
});

export type Config = {
  environment: "local" | "test" | "production";
  version: string;
  /** Where links in mail point to; the request's own origin when empty. */
  origin: string;
  allowedOrigins: readonly string[];
  masterKeys: string;
  tokenKeys: string;
  auditKeys: string;
  /** What a machine must know to take a backup of the objects, for whom it is sealed, and to put one back; empty: nobody may. */
  backup: { take: string; recipient: string; put: string };
  /** Who answers for the protection of data (LGPD art. 41 § 1): told to everybody. */
  privacyOfficer: PrivacyOfficer;
  /** Company → where it is written to about data of people. */
  processorContacts: Record<string, string>;
  mail: { from: string; baseUrl: string; apiKey: string; webhookSecret: string };
  sms: { accountSid: string; authToken: string; from: string; baseUrl: string };
  /** Null where no WhatsApp number is set up: nobody is offered it. */
  whatsapp: { from: string; templates: { notice: string; call: string } } | null;
  /** Without a key there is no relay: where networks let nothing else through, calls do not come about. */
  turn: {
    keyId: string;
    apiToken: string;
    baseUrl: string;
    /** Asked for one's own address from outside; nobody outside is asked where it is only tried. */
    stun: readonly string[];
  };
  /** Stripe, or the simulator. */
  payments: { baseUrl: string; secretKey: string; webhookSecret: string };
  /** A language model; without a key in production there is none, elsewhere the simulator plays it. */
  ai: {
    baseUrl: string;
    apiKey: string;
    model: string;
    /** Writes sounds down. */
    voiceModel: string;
    price: { inCents: number; outCents: number };
  };
  push: VapidKeys & {
    /** The local simulator plays the push service over plain http. */
    allowLoopback: boolean;
  };
};

export type PrivacyOfficer = { name: string; email: string };

/** "CÁRIS <ola@caris.test>" → "ola@caris.test". */
export function bareAddress(from: string): string {
  return /<([^<>]+)>\s*$/.exec(from)?.[1] ?? from;
}

const nobodyNamed = "Pessoa encarregada <dpo@caris.example>";

function officerOf(said: string): PrivacyOfficer {
  return { name: said.replace(/\s*<.*$/, ""), email: bareAddress(said) };
}

const stripeSecrets = ["STRIPE_SECRET_KEY", "STRIPE_WEBHOOK_SECRET"] as const;

function productionProblems(env: z.infer<typeof schema>): string[] {
  const problems: string[] = [];
  for (const name of ["MASTER_KEYS", "TOKEN_KEYS", "AUDIT_KEYS"] as const) {
    if (/(^|,)local/.test(env[name]))
      problems.push(`${name} is the local one; make one for production (docs/deploy.md)`);
  }
  for (const name of [
    "RESEND_API_KEY",
    "TWILIO_ACCOUNT_SID",
    "TWILIO_AUTH_TOKEN",
    "TWILIO_FROM",
    "PRIVACY_OFFICER",
    ...stripeSecrets,
  ] as const) {
    if (!env[name]) problems.push(`${name} is missing`);
  }
  for (const name of ["TWILIO_WHATSAPP_NOTICE", "TWILIO_WHATSAPP_CALL"] as const) {
    if (env.TWILIO_WHATSAPP_FROM && !env[name]) problems.push(`${name} is missing`);
  }
  if (Boolean(env.TURN_KEY_ID) !== Boolean(env.TURN_KEY_API_TOKEN))
    problems.push("TURN_KEY_ID and TURN_KEY_API_TOKEN go together");
  if (!env.APP_ORIGIN.startsWith("https://")) problems.push("APP_ORIGIN must be the https address of the site");
  return problems;
}

/** Without somebody to seal for nothing is given away. */
function backupOf({ BACKUP_SECRET, BACKUP_RECIPIENT, RESTORE_SECRET }: z.infer<typeof schema>): Config["backup"] {
  const recipient = BACKUP_RECIPIENT ?? "";
  return { take: recipient === "" ? "" : (BACKUP_SECRET ?? ""), recipient, put: RESTORE_SECRET ?? "" };
}

/** The WhatsApp number and its approved texts; the simulator's where it plays Twilio. */
function whatsAppOf(env: z.infer<typeof schema>): Config["whatsapp"] {
  const { TWILIO_WHATSAPP_FROM: from, TWILIO_WHATSAPP_NOTICE: notice, TWILIO_WHATSAPP_CALL: call } = env;
  const isSimulated = env.ENVIRONMENT !== "production" && !env.TWILIO_ACCOUNT_SID;
  if (!from && !isSimulated) return null;
  const sender = from || "+5511300000002";
  return {
    from: sender.startsWith("MG") ? sender : `whatsapp:${sender}`,
    templates: { notice: notice || `HX${"0".repeat(31)}1`, call: call || `HX${"0".repeat(31)}2` },
  };
}

/** Which model is asked; without a key in production none is. */
function modelOf(env: z.infer<typeof schema>): Config["ai"] {
  const baseUrl = env.OPENAI_BASE_URL.replace(/\/$/, "");
  const apiKey = env.OPENAI_API_KEY || (env.ENVIRONMENT === "production" ? "" : "local-simulator");
  // List price of gpt-5-mini in dollars (0.25 and 2.00), at 5.50 a dollar, when nothing else is said.
  const [inCents = 140, outCents = 1100] = (env.OPENAI_PRICE_CENTS || "140/1100").split("/").map(Number);
  const voiceModel = env.OPENAI_TRANSCRIBE_MODEL || "gpt-4o-mini-transcribe";
  return { baseUrl, apiKey, model: env.OPENAI_MODEL || "gpt-5-mini", voiceModel, price: { inCents, outCents } };
}

/** Where and as whom each channel sends. What stands in for credentials here satisfies the simulator and nobody else. */
function channelsOf(
  env: z.infer<typeof schema>,
): Pick<Config, "mail" | "sms" | "whatsapp" | "turn" | "payments" | "ai" | "push"> {
  return {
    mail: {
      from: env.MAIL_FROM,
      baseUrl: env.RESEND_BASE_URL,
      apiKey: env.RESEND_API_KEY ?? "local-simulator",
      webhookSecret: env.RESEND_WEBHOOK_SECRET,
    },
    sms: {
      accountSid: env.TWILIO_ACCOUNT_SID ?? "AClocalsimulator",
      authToken: env.TWILIO_AUTH_TOKEN ?? "local-simulator",
      from: env.TWILIO_FROM ?? "+5511300000001",
      baseUrl: env.TWILIO_BASE_URL,
    },
    whatsapp: whatsAppOf(env),
    turn: {
      keyId: env.TURN_KEY_ID ?? "",
      apiToken: env.TURN_KEY_API_TOKEN ?? "",
      baseUrl: env.TURN_BASE_URL.replace(/\/$/, ""),
      stun: env.ENVIRONMENT === "production" ? ["stun:stun.cloudflare.com:3478"] : [],
    },
    payments: {
      baseUrl: env.STRIPE_BASE_URL.replace(/\/$/, ""),
      secretKey: env.STRIPE_SECRET_KEY || "sk_test_simulator",
      webhookSecret: env.STRIPE_WEBHOOK_SECRET || "whsec_localsimulator",
    },
    ai: modelOf(env),
    push: {
      publicKey: env.VAPID_PUBLIC_KEY,
      privateKey: env.VAPID_PRIVATE_KEY,
      subject: `mailto:${bareAddress(env.MAIL_FROM)}`,
      allowLoopback: env.ENVIRONMENT !== "production",
    },
  };
}

/**
 * The Worker's settings, or an error that names every missing or unfit one (never its value).
 * Local keys, whose ids begin with `local`, are refused in production.
 */
export function readConfig(env: Env): Config {
  const parsed = schema.safeParse(env);
  if (!parsed.success) {
    const problems = parsed.error.issues.map((i) => `${i.path.join(".")}: ${i.message}`);
    throw new Error(`CÁRIS cannot start: ${problems.join("; ")}`);
  }
  const e = parsed.data;
  const problems = e.ENVIRONMENT === "production" ? productionProblems(e) : [];
  if (problems.length > 0) throw new Error(`CÁRIS cannot start: ${problems.join("; ")}`);
  return {
    environment: e.ENVIRONMENT,
    version: e.APP_VERSION,
    origin: e.APP_ORIGIN,
    allowedOrigins: e.API_ALLOWED_ORIGINS.split(",")
      .map((o) => o.trim())
      .filter(Boolean),
    masterKeys: e.MASTER_KEYS,
    tokenKeys: e.TOKEN_KEYS,
    auditKeys: e.AUDIT_KEYS,
    backup: backupOf(e),
    privacyOfficer: officerOf(e.PRIVACY_OFFICER || nobodyNamed),
    processorContacts: Object.fromEntries(
      (e.PROCESSOR_CONTACTS ?? "").split(",").map((one): [string, string] => {
        const [company = "", address = ""] = one.split("=");
        return [company, address];
      }),
    ),
    ...channelsOf(e),
  };
}
