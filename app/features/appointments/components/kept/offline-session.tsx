import { useEffect, useState } from "react";
import { deviceZone } from "~/lib/time/zone";
import { paths } from "~/paths";
import { Button } from "~/ui/form/button";
import { lastOwner } from "~/ui/device/owner";
import { useLeaveIfEnded } from "~/ui/device/use-leave-if-ended";
import { formatWhen } from "~/ui/time/format-time";
import { SessionTime } from "../own/session-time";
import { statusSentence, together, typeWords } from "../own/session-words";
import { keptSession, type KeptSession } from "./keep-session";

async function findSession(): Promise<KeptSession | null> {
  const owner = await lastOwner();
  return owner === null ? null : keptSession(owner);
}

/** The next session as this device keeps it for whoever was last signed in, without a word from the server. */
export function OfflineSession() {
  const [session, setSession] = useState<KeptSession | null | "silent">();
  useEffect(() => {
    findSession().then(setSession, () => setSession("silent"));
  }, []);
  useLeaveIfEnded(() => setSession(null));
  if (session === undefined) return null;
  return (
    <>
      {session === null || session === "silent" ? <NothingKept silent={session === "silent"} /> : <Kept {...session} />}
      <p className="mt-6 max-w-reading">
        Para marcar, mudar ou cancelar é preciso internet: assim ninguém fica com um horário que não vale. O que você
        combinou continua combinado.
      </p>
      <p className="mt-5 flex flex-wrap gap-3">
        <Button asChild variant="quiet">
          <a href={paths.sessions()}>Tentar com internet</a>
        </Button>
        <Button asChild variant="quiet">
          <a href={paths.write()}>Escrever sem internet</a>
        </Button>
      </p>
    </>
  );
}

function Kept(session: KeptSession) {
  const { startAt, endAt, type, where, psychologistName, company, keptAt } = session;
  const reader = { now: Date.now(), zone: deviceZone() };
  return (
    <>
      <div className="max-w-reading border-l-4 border-act pl-4">
        <p className="text-xl font-semibold first-letter:uppercase">
          <SessionTime startAt={startAt} endAt={endAt} reader={reader} />
        </p>
        <p>
          {`${typeWords[type]}, com ${psychologistName}`}
          {company.length > 0 && ` e ${together(company)}`}
        </p>
        {where && <p className="wrap-anywhere">{where}</p>}
        <p className="text-ink-soft">{statusSentence({ ...session, cancelledBy: null }, reader.now)}</p>
      </div>
      <p className="mt-3 max-w-reading text-ink-soft">Como este aparelho viu {formatWhen(keptAt, reader)}.</p>
    </>
  );
}

function NothingKept({ silent }: { silent: boolean }) {
  return (
    <p className="max-w-reading text-lg">
      {silent
        ? "Este aparelho não está abrindo o que guarda. Com internet, suas sessões estão na sua conta."
        : "Neste aparelho não há uma sessão guardada. Quando você vê a próxima com internet, ela fica aqui também."}
    </p>
  );
}
