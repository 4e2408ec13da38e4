import { readConfig } from "~/platform/config.server";
import { resendMailer } from "~/platform/messages/mail.server";
import { twilioSender } from "~/platform/messages/sms.server";
import { whatsAppSender } from "~/platform/messages/whatsapp.server";
import { type Breaker, durableBreaker } from "~/platform/outside/breaker.server";
import type { Receipt } from "~/platform/outside/outside";
import { outsideCaller } from "~/platform/outside/outside-call.server";
import type { OutsidePoint } from "~/platform/outside/outside-metrics.server";
import { webPushSender } from "~/platform/push/web-push.server";
import { testEnv } from "../env";
import { simulator } from "./simulator";

const config = readConfig(testEnv);
/** All the time that calls and breaker need, in ms: how quick the machine is, is nothing that a test may depend on. */
const patient = { timeLimit: 20_000, patience: 20_000 };
/** A browser that the simulator plays. */
export const subscription = {
  endpoint: `${simulator}/push/sub-1`,
  p256dh: "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4",
  auth: "BTBZMqHH6r4Tts7J_aSIgg",
};
/** What it is shown. */
export const message = { title: "CÁRIS", body: "Você tem uma atualização", url: "/", tag: "t" };

/** What one isolate holds: its own stubs and adapters, on the one breaker object per provider. */
export function newIsolate(
  breaker: Breaker = durableBreaker(testEnv.CIRCUIT_BREAKER),
  limits: { timeLimit?: number; patience?: number } = {},
) {
  const points: OutsidePoint[] = [];
  const background: Promise<void>[] = [];
  const outside = outsideCaller({
    breaker,
    metrics: (point) => void points.push(point),
    background: (work) => void background.push(work),
    ...patient,
    ...limits,
  });
  const mailer = resendMailer({ ...config.mail, baseUrl: `${simulator}/resend` }, outside);
  const sms = twilioSender({ ...config.sms, baseUrl: `${simulator}/twilio` }, outside);
  const whatsapp = whatsAppSender({ ...config, sms: { ...config.sms, baseUrl: `${simulator}/twilio` } }, outside);
  const push = webPushSender(config.push, outside);
  const letter = () => ({
    to: "ana@caris.test",
    subject: "s",
    text: "t",
    html: "<p>t</p>",
    idempotencyKey: crypto.randomUUID(),
  });
  const send = {
    resend: (urgent?: boolean): Promise<Receipt> => mailer.send({ ...letter(), urgent }),
    twilio: (urgent?: boolean): Promise<Receipt> =>
      sms.send({ to: "+5511987654321", body: "b", statusCallback: null, urgent }),
    "twilio-whatsapp": (urgent?: boolean): Promise<Receipt> => {
      const text = { template: "notice", line: "l", url: "https://caris.test", statusCallback: null } as const;
      return whatsapp.send({ ...text, to: "+5511987654321", urgent });
    },
    push: (urgent?: boolean): Promise<Receipt> =>
      push.send(subscription, message, { ttl: 60, urgency: "high", topic: "t", urgent }),
  };
  return { send, points, settled: () => Promise.all(background), mailer, push, outside };
}

/** The ways to people, by the simulator's names. */
export const channels = ["resend", "twilio", "twilio-whatsapp", "push"] as const;
