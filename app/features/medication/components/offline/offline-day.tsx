import { useEffect, useState } from "react";
import { deviceZone } from "~/lib/time/zone";
import { toWallClock } from "~/lib/time/wall-clock";
import { ownPaths } from "~/own-paths";
import { paths } from "~/paths";
import { FormError } from "~/ui/form/form-error";
import { Button } from "~/ui/form/button";
import { useOutboxNews } from "~/ui/outbox/use-news";
import { formatWhen } from "~/ui/time/format-time";
import { dayHere } from "./day-here";
import type { DayOfDevice } from "./open-day";
import { HoursHere, NeededHereList, type Say } from "./hours-here";

// Beside the page, never with it (ADR 0031); the service worker keeps it with what the page loads.
const device = () => import("./open-day");

type Found = DayOfDevice | null | "silent" | undefined;

/** Today's list as this device keeps it for whoever was last signed in, without a word from the server; what is tapped is sent later, once. */
export function OfflineDay() {
  const [found, setFound] = useState<Found>();
  const [isRefused, setRefused] = useState(false);
  const look = () => {
    device()
      .then(({ openDay }) => openDay())
      .then(setFound, () => setFound("silent"));
  };
  useEffect(look, []);
  useOutboxNews(look);
  useEffect(() => {
    device()
      .then(({ hasLeft }) => hasLeft())
      .then((left) => left && setFound(null))
      .catch(() => undefined);
  }, []);
  if (found === undefined) return null;
  if (found === null || found === "silent") return <NothingHere silent={found === "silent"} />;
  const say: Say = (what) => {
    device()
      .then(({ sayHere }) => sayHere(found, what))
      .then(
        (day) => {
          setFound(day);
          setRefused(false);
        },
        () => setRefused(true),
      );
  };
  return (
    <>
      {isRefused && (
        <FormError message="Este aparelho não conseguiu guardar. Tente de novo com internet." fields={[]} />
      )}
      <Day {...found} say={say} />
    </>
  );
}

function Day({ kept, waiting, say }: DayOfDevice & { say: Say }) {
  const reader = { now: Date.now(), zone: deviceZone() };
  const { hours, needed } = dayHere(kept, waiting, toWallClock(reader.now, reader.zone));
  return (
    <>
      <p className="mb-8 max-w-reading text-ink-soft">
        Como este aparelho viu {formatWhen(kept.keptAt, reader)}. O que você marcar fica guardado aqui e segue quando a
        internet voltar.
      </p>
      <div className="max-w-reading space-y-10">
        <HoursHere hours={hours} say={say} />
        <NeededHereList needed={needed} say={say} />
      </div>
      <p className="mt-10 border-t border-line pt-4">
        <a href={ownPaths.medication()} className="link inline-flex min-h-11 items-center">
          Abrir com internet
        </a>
      </p>
    </>
  );
}

function NothingHere({ silent }: { silent: boolean }) {
  return (
    <>
      <p className="max-w-reading text-lg">
        {silent
          ? "Este aparelho não está abrindo o que guarda. Com internet, sua lista está na sua conta."
          : "Neste aparelho não há uma lista guardada. Ela fica aqui depois que você abre os seus horários uma vez, com internet."}
      </p>
      <p className="mt-5">
        <Button asChild variant="quiet">
          <a href={paths.login(ownPaths.medication())}>Entrar</a>
        </Button>
      </p>
    </>
  );
}
