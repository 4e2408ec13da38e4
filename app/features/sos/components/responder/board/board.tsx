import { useState, type ReactNode } from "react";
import { useHydrated } from "~/ui/form/hydrated";
import { Switch } from "~/ui/form/switch";
import type { AlertHead } from "~/features/sos/board/alert";
import { BoardRow } from "./board-row";
import type { Snapshot } from "./board-state";
import { LineMark } from "./line-mark";
import { useAlarm, useConsent } from "./use-alarm";
import { useBoard } from "./use-board";
import { useClock } from "../alert/use-clock";
import { useShown } from "./use-shown";
import { isUnanswered, severityWords } from "../alert/words";

type BoardProps = {
  loaded: Snapshot;
  /** The member who looks. */
  you: string;
  zone: string;
  /** The page itself. */
  href: string;
  /** Where taking is posted: the page, named so that its own action hears it and not a layout's. */
  action: string;
  hrefOf: (id: string) => string;
  /** Shown when nothing is live. */
  empty: ReactNode;
};

/** All that is live and concerns who looks, as it is this second. */
export function Board({ loaded, you, zone, href, action, hrefOf, empty }: BoardProps) {
  const { alerts, line } = useBoard(loaded, you);
  const now = useClock(loaded.at);
  const [consent, setConsent] = useConsent();
  const waiting = alerts.filter(isUnanswered);
  useAlarm(waiting.length, consent);
  useShown(waiting);
  return (
    <>
      <div className="mb-3 flex flex-wrap items-center justify-between gap-x-6">
        <LineMark line={line} href={href} />
        {useHydrated() && (
          <Switch
            key={String(consent)}
            name="sound"
            label="Som e aviso no título neste aparelho"
            defaultChecked={consent}
            onChange={setConsent}
          />
        )}
      </div>
      <NewSaid waiting={waiting} />
      {alerts.length === 0 ? (
        empty
      ) : (
        <ol aria-label="Pedidos de ajuda em aberto" className="space-y-2">
          {alerts.map((alert) => (
            <BoardRow
              key={alert.id}
              alert={alert}
              now={now}
              reader={{ zone }}
              you={you}
              hrefOf={hrefOf}
              action={action}
            />
          ))}
        </ol>
      )}
    </>
  );
}

/** Says a new alert aloud, once. */
function NewSaid({ waiting }: { waiting: AlertHead[] }) {
  const ids = waiting.map(({ id }) => id).join(" ");
  const [known, setKnown] = useState(ids);
  const [said, setSaid] = useState("");
  if (known !== ids) {
    const fresh = waiting.find(({ id }) => !known.includes(id));
    setKnown(ids);
    if (fresh) setSaid(`Novo pedido de ajuda: ${fresh.patient.name}, ${severityWords[fresh.severity].toLowerCase()}`);
  }
  return (
    <p aria-live="assertive" className="sr-only">
      {said}
    </p>
  );
}
