import type { Mail } from "~/platform/messages/mail.server";
import { refusal } from "~/platform/outside/outside";
import type { NotificationsMessage } from "~/platform/platform";
import { consumeEvents } from "../../../workers/consumers/events";
import { consumeNotifications } from "../../../workers/consumers/notifications";
import { sweep } from "../../../workers/crons/on-all-planes";
import {
  admitted,
  closedCircuit,
  withOutcome,
  type Circuit,
} from "../../../workers/durable-objects/circuit-breaker/circuit-breaker.state";
import { batchOf, type Post } from "../post";

/** The e-mail provider and its circuit on a test's clock, and queues that keep what is to come later. */
export type Outage = {
  isDown: boolean;
  /** Letters taken, with the clock's time. */
  arrived: { key: string; at: number }[];
  /** Calls that reached the provider, taken or not. */
  calls: number;
  /** Lets the clock run, everything happening in its time. */
  pass(ms: number): Promise<void>;
};

type Later = { body: NotificationsMessage; at: number };

/** As the batch of a queue whose retried messages come back when they said. */
async function consumeLater(post: Post, bodies: NotificationsMessage[], later: Later[]): Promise<void> {
  const { batch } = batchOf("notifications", bodies);
  for (const message of batch.messages) {
    message.retry = ({ delaySeconds = 0 } = {}) =>
      void later.push({ body: message.body as NotificationsMessage, at: post.world.clock.now + delaySeconds * 1000 });
  }
  await consumeNotifications(batch, post.job);
}

/** Puts the mailer of a post behind a circuit breaker as workers/durable-objects/circuit-breaker keeps it. */
export function newOutage(post: Post): Outage {
  const { clock } = post.world;
  const later: Later[] = [];
  let circuit: Circuit = closedCircuit;
  let alarm = Infinity;
  let nextSweep = clock.now + 60_000;
  const wake = (most: number) => post.notifications.push({ v: 3, service: "resend", most });
  const keep = (next: Circuit) => {
    if (next === circuit) return;
    if (next === closedCircuit && circuit.state !== "closed") wake(500);
    alarm = next.state === "closed" ? Infinity : next.until;
    circuit = next;
  };
  const outage: Outage = {
    isDown: false,
    arrived: [],
    calls: 0,
    async pass(ms) {
      for (const end = clock.now + ms; clock.now < end; clock.now += 250) await step();
    },
  };
  async function step() {
    if (clock.now >= alarm) {
      alarm = Infinity;
      wake(1);
    }
    if (clock.now >= nextSweep) {
      nextSweep += 60_000;
      await sweep(post.job);
    }
    await post.world.settled();
    await consumeEvents(batchOf("events", post.events.splice(0)).batch, post.job);
    const due = later.filter(({ at }) => at <= clock.now);
    for (const one of due) later.splice(later.indexOf(one), 1);
    await consumeLater(post, [...post.notifications.splice(0), ...due.map(({ body }) => body)], later);
  }
  post.world.scope.platform.mailer.send = (mail: Mail) => {
    const asked = admitted(circuit, clock.now);
    keep(asked.circuit);
    if (!asked.leave.go) return Promise.resolve(refusal("circuit_open", null, asked.leave.retryAfter));
    outage.calls++;
    keep(withOutcome(circuit, !outage.isDown, clock.now));
    if (outage.isDown) return Promise.resolve(refusal("unreachable"));
    outage.arrived.push({ key: mail.idempotencyKey, at: clock.now });
    return Promise.resolve({ ok: true as const, providerId: "re_1" });
  };
  return outage;
}
