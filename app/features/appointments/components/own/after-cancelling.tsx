import { Link } from "@remix-run/react";
import { LifeBuoy } from "lucide-react";
import { firstName } from "~/lib/text/person-name";
import { paths } from "~/paths";
import { days } from "~/lib/duration";
import { Button } from "~/ui/form/button";
import { HelpBlock } from "~/ui/shell/help-block";
import type { OwnSession } from "./own-session";
import { money } from "./session-words";

/** What follows a session that does not take place: care where somebody is not well, and another time. */
export function AfterCancelling({ session, now }: { session: OwnSession; now: number }) {
  const { reason, psychologistId, psychologistName, feeOwedCents, cancelledBy, endAt } = session;
  // Of a day long past it would be no answer any more.
  const unwell = cancelledBy === "patient" && reason === "unwell" && now < endAt + days(1);
  return (
    <div className="mt-5 space-y-5">
      {unwell && (
        <section aria-labelledby="cuidado" className="max-w-reading">
          <h2 id="cuidado" className="text-xl">
            Que bom que você disse
          </h2>
          <p className="mt-1">
            {`Não estar bem também é motivo para parar, e ${firstName(psychologistName)} vai ver assim: como cuidado, não como falta. Se ficar pesado, você não precisa esperar a próxima sessão.`}
          </p>
          <HelpBlock pair className="mt-4" />
          <p className="mt-3 flex flex-wrap gap-3">
            <Button asChild variant="sos" className="max-sm:w-full">
              <Link to={paths.sosHelp()}>Pedir ajuda agora</Link>
            </Button>
            <Button asChild variant="quiet" className="max-sm:w-full">
              <Link to={paths.plan()}>
                <LifeBuoy aria-hidden="true" className="size-5" />
                Plano de segurança
              </Link>
            </Button>
          </p>
        </section>
      )}
      {cancelledBy === "patient" && feeOwedCents !== null && feeOwedCents > 0 && (
        <p className="max-w-reading text-ink-soft">
          {`Como o horário já estava próximo, o valor da sessão (${money(feeOwedCents)}) pode ser cobrado. ${firstName(psychologistName)} pode combinar outra coisa com você.`}
        </p>
      )}
      <p>
        <Button asChild variant={unwell ? "quiet" : "primary"} className="max-sm:w-full">
          <Link to={paths.sessionNew(psychologistId)}>Escolher outro horário</Link>
        </Button>
      </p>
    </div>
  );
}
