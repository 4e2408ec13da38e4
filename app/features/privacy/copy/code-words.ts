import { causeWords } from "./cause-words";
import { fieldLabels } from "./field-labels";
import { stateWords } from "./state-words";
import { actionWords } from "~/features/audit/reading/audit-words";
import { joined } from "~/features/kernel/said/words";
import { everyWords } from "~/registry/words";

/** Fields whose value is a code of ours, not somebody's words. */
const codedFields: ReadonlySet<string> = new Set([
  ...[
    "action",
    "entity",
    "right",
    "by",
    "state",
    "status",
    "kind",
    "type",
    "role",
    "how",
    "place",
    "cycle",
    "freq",
    "every",
  ],
  ...[
    "method",
    "source",
    "origin",
    "channel",
    "outcome",
    "severity",
    "cancelledBy",
    "cancelReason",
    "purpose",
    "document",
  ],
  ...["phoneSharing", "fact", "feature", "verdict", "endedReason", "cause", "law", "asker", "result", "replyTime"],
  ...["authorisedWay", "letInWithout", "sees", "step", "basis", "template", "term"],
]);

/** Fields that are codes in one store, and somebody's words in others. */
const codedIn: ReadonlySet<string> = new Set(everyWords.flatMap(({ coded = [] }) => coded));

/** Whether what stands in a field of a store is a code of ours. */
export function isCoded(store: string, field: string): boolean {
  return codedFields.has(field) || codedIn.has(`${store}.${field}`);
}

const words: Record<string, string> = { ...stateWords, ...causeWords, ...joined(everyWords, "codes") };

/** Where a code means something else than elsewhere: `field=code`. */
const inField: Record<string, string> = {
  "verdict=right": "correto",
  "verdict=wrong": "não estava correto",
  "verdict=nobody": "ninguém reviu",
  "reason=wrong": "está errado",
  "sees=what the clinic pays": "o que a clínica paga",
  "feature=note": "ajuda para escrever uma nota",
  "status=none": "sem resposta que se pudesse mostrar",
  "state=asked": "pedido",
  "right=review": "rever uma decisão automática",
  "kind=other": "outro",
  "kind=practice": "exercício",
  "by=patient": "paciente",
  "letInWithout=contract": "contrato",
};

/** What the audit calls what was done something with. */
const entities = joined(everyWords, "things");

const own = (of: Record<string, string>, code: string) => (Object.hasOwn(of, code) ? (of[code] ?? null) : null);

/** What a code means in a field; null where it has no words. */
export function codeWords(field: string, code: string): string | null {
  if (field === "action") return actionWords(code);
  if (field === "entity") return own(entities, code);
  if (field === "fields") return fieldLabels[code] ?? own(words, code);
  return own(inField, `${field}=${code}`) ?? own(words, code);
}
