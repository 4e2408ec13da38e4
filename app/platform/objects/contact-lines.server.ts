import { seconds } from "~/lib/duration";
import { inTime } from "~/lib/in-time";
import type { ContactLines, LineAddress, LineAnswer, LineState, LineTake } from "./contact-lines";

/** The face of workers/durable-objects/contact-line, as a stub shows it. */
type LineStub = {
  look(account: string): Promise<LineState>;
  take(account: string, key: string): Promise<LineTake>;
  takeOfAccount(key: string, first: boolean): Promise<boolean>;
  giveBack(key: string): Promise<void>;
  answer(account: string, answer: LineAnswer): Promise<LineState>;
  forget(account: string): Promise<void>;
};

/** How long an object may take (ms). */
const patience = seconds(3);

function late(): never {
  throw new Error("the contact's line is late");
}

/** Numbers and accounts kept by one ContactLine object each. */
export function durableContactLines(namespace: DurableObjectNamespace): ContactLines {
  const object = (name: string) => namespace.get(namespace.idFromName(name)) as unknown as LineStub;
  const ofLine = ({ line }: LineAddress) => object(`line|${line}`);
  const ofAccount = ({ account }: LineAddress) => object(`account|${account}`);
  const soon = <T>(work: Promise<T>) => inTime(work, patience, late);
  return {
    look: (at) => soon(ofLine(at).look(at.account)),
    async take(at, key) {
      const taken = await soon(ofLine(at).take(at.account, key));
      if (!taken.ok || (await soon(ofAccount(at).takeOfAccount(key, taken.first)))) return taken;
      await soon(ofLine(at).giveBack(key));
      return { ok: false, why: "limit" };
    },
    async giveBack(at, key) {
      await Promise.all([soon(ofLine(at).giveBack(key)), soon(ofAccount(at).giveBack(key))]);
    },
    forget: (at) => soon(ofLine(at).forget(at.account)),
    answer: (at, answer) => soon(ofLine(at).answer(at.account, answer)),
  };
}
