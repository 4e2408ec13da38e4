import { expect, test } from "vitest";
import { seeded, stripeSteps, wholeLife, type StripeStep } from "../../../../tests/worker/stripe";
import { days } from "~/lib/duration";
import type { PaidSubscription } from "~/platform/payments/payments";
import { countLiving, standingOf, unpaidBeside, type Standing } from "./standing";
import { writeWhatIsTrue } from "./write-what-is-true";

type Row = { version: number; standing: Standing };

/** The whole life, with other things in between, and some of it left out. */
function historyOf(random: () => number): StripeStep[] {
  const names = Object.keys(stripeSteps) as StripeStep[];
  const any = () => names[Math.floor(random() * names.length)] ?? "paid";
  const boleto: StripeStep[] = random() < 0.3 ? ["ordered", "bought"] : []; // a card while the boleto is on its way
  const life = wholeLife.flatMap((step) => [
    ...(random() < 0.4 ? [any()] : []),
    ...(random() < 0.85 ? [step] : []),
    ...(random() < 0.3 ? [any(), any()] : []),
  ]);
  return [...boleto, ...life];
}

/** Lets the work that was let on run until it waits again. */
async function settled(): Promise<void> {
  for (let i = 0; i < 12; i++) await Promise.resolve();
}

/**
 * Plays a history while its messages are handled: late, in any order, several at once, again and again, some only after all else.
 * `atOnce`: what a handler asks and writes happens whenever chance lets it.
 */
async function play(random: () => number, readFirst = true) {
  let truth: PaidSubscription[] = [];
  let row: Row = { version: 1, standing: standingOf([]) };
  let [step, now] = [0, 0];
  const waiting: (() => void)[] = [];
  const messages: { dropped: boolean }[] = [];
  let handling = 0;
  const chance = () => new Promise<void>((resolve) => void waiting.push(resolve));
  const place = {
    read: async () => {
      await chance();
      return row;
    },
    ask: async () => {
      await chance();
      const answer = truth;
      await chance(); // the answer is on its way
      return answer;
    },
    write: async (read: Row, answer: PaidSubscription[]) => {
      await chance();
      if (readFirst && read.version !== row.version) return false;
      row = { version: row.version + 1, standing: standingOf(answer) };
      // What was ordered beside what is paid is ended; one that was paid in that very moment is, too (and sent back by hand).
      for (const id of unpaidBeside(answer)) {
        await chance();
        const at = truth.findIndex((one) => one.id === id && one.endedAt === null);
        if (at < 0) continue;
        const state = truth[at]?.state === "incomplete" ? ("incomplete_expired" as const) : ("canceled" as const);
        truth = truth.map((one, i) => (i === at ? { ...one, state, endedAt: now } : one));
        messages.push({ dropped: false });
      }
      return true;
    },
  };
  const handle = async () => {
    handling++;
    await writeWhatIsTrue(place).catch(() => void messages.push({ dropped: false })); // the relay brings it again
    handling--;
  };
  const history = historyOf(random);
  // Some histories come in without a loss and once, and hurry: then nothing later mends what went wrong at the end.
  const [lost, most, hurry] = [random() < 0.5 ? 0 : 0.3, random() < 0.5 ? 1 : 3, 0.1 + random() * 0.5];
  const happen = () => {
    now += days(1 + random() * 20);
    const next = stripeSteps[history[step++] ?? "paid"](now, truth);
    if (!next) return;
    truth = next;
    for (let copies = 1 + Math.floor(random() * most); copies > 0; copies--)
      messages.push({ dropped: random() < lost });
  };
  while (step < history.length || messages.length > 0 || handling > 0) {
    const isOver = step >= history.length;
    const ready = messages.findIndex(({ dropped }) => !dropped || isOver);
    if (!isOver && random() < hurry) happen();
    else if (ready >= 0 && random() < 0.5) {
      // Any of them, not the oldest.
      messages.splice(isOver ? Math.floor(random() * messages.length) : ready, 1);
      void handle();
    } else waiting.splice(Math.floor(random() * waiting.length), 1)[0]?.();
    await settled();
  }
  return { held: row.standing, true: standingOf(truth), truth, steps: history.length };
}

test("1,500 histories, their messages shuffled, repeated, dropped and replayed: we always end where Stripe is", async () => {
  const ends = new Set<string>();
  let [twice, boletos] = [0, 0];
  for (let seed = 1; seed <= 1500; seed++) {
    const { held, true: is, truth } = await play(seeded(seed));
    expect(held, `seed ${seed}`).toEqual(is);
    // A boleto never stays on its way beside what is paid, nor becomes a second subscription.
    expect(unpaidBeside(truth), `seed ${seed}`).toEqual([]);
    twice += countLiving(truth) > 1 ? 1 : 0;
    boletos += truth.filter(({ state, endedAt }) => state === "incomplete_expired" && endedAt !== null).length;
    ends.add(is.state);
  }
  expect(boletos).toBeGreaterThan(100);
  console.log(`${boletos} boletos ended, ${twice} histories with two that are paid`);
  expect([...ends].sort()).toEqual(["active", "cancelled", "free", "past_due"]);
});

test("the same histories find the fault when what was read first is not held to", async () => {
  let wrong = 0;
  for (let seed = 1; seed <= 200; seed++) {
    const { held, true: is } = await play(seeded(seed), false);
    if (JSON.stringify(held) !== JSON.stringify(is)) wrong++;
  }
  expect(wrong).toBeGreaterThan(0);
});

test("a whole life, step by step", () => {
  const said: [string, string, unknown][] = [];
  let truth: PaidSubscription[] = [];
  wholeLife.forEach((step, i) => {
    truth = stripeSteps[step](days(i), truth) ?? truth;
    const { state, price, ends } = standingOf(truth);
    said.push([step, `${state} ${price?.code ?? ""}`, ends]);
  });
  expect(said).toEqual([
    ["tried", "active essencial", "open"],
    ["firstPaid", "active essencial", "open"],
    ["failed", "past_due essencial", days(2 + 14)],
    ["paid", "active essencial", "open"],
    ["upgraded", "active clinica", "open"],
    ["cancelled", "active clinica", days(2 + 30)],
    ["resumed", "active clinica", "open"],
    ["refunded", "cancelled clinica", days(7)],
  ]);
  expect(standingOf([])).toMatchObject({ state: "free", ends: "none" });
});
