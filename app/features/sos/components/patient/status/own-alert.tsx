import { paths } from "~/paths";
import { Button } from "~/ui/form/button";
import type { Reader } from "~/ui/time/format-time";
import { HelpBlock } from "~/ui/shell/help-block";
import type { Alert } from "~/features/sos/board/alert";
import type { OwnHelp } from "~/features/sos/patient/read-own-help.server";
import type { HelpedMost as Helped } from "~/features/sos/patient/what-helped.policy";
import { AgainForm } from "../press/again-form";
import { CancelForm } from "./cancel-form";
import { FirstContactCalls } from "../contacts/contact-calls";
import { FeelingsForm } from "./feelings-form";
import { Fold } from "../frame/fold";
import { HelpedMost } from "../press/helped-most";
import { LocationForm } from "../press/location-form";
import { StatusHead } from "./status-head";
import type { ToldAlert } from "./tell-own-alert";
import { Timeline } from "./timeline";
import { WhileYouWait } from "./while-you-wait";

type OwnAlertProps = {
  alert: Alert;
  help: OwnHelp;
  helped: Helped[];
  told: ToldAlert;
  /** Whether the login stands; without it nothing that was written is shown, and nothing can be changed. */
  signedIn: boolean;
  live: boolean;
  /** The network is lost. */
  lost: boolean;
  reader: Reader;
};

/** A patient's own alert: where it stands, what happened, what helps now, what they can tell. */
export function OwnAlert({ alert, told, help, helped, signedIn, live, lost, reader }: OwnAlertProps) {
  const { words, lines, team } = told;
  return (
    <div className="lg:grid lg:grid-cols-[minmax(0,1fr)_minmax(0,26rem)] lg:gap-x-14">
      <div className="space-y-6">
        <div className="space-y-3">
          <StatusHead words={words} lost={lost} />
          <div>
            <HelpBlock pair />
            <FirstContactCalls contacts={help.contacts} />
          </div>
          {live && team && <AgainForm id={alert.id} rev={alert.rev} severity={alert.severity} />}
        </div>
        <Timeline lines={lines} reader={reader} />
        {live && (
          <noscript>
            <a href="" className="link inline-flex min-h-11 items-center font-medium">
              Atualizar
            </a>
          </noscript>
        )}
      </div>
      <div className="mt-12 lg:row-span-2 lg:mt-0">
        <WhileYouWait
          plan={help.plan}
          contacts={help.contacts}
          words={help.words}
          chat={signedIn && help.duty?.team !== false}
          folded
        />
      </div>
      <div className="mt-12 space-y-8">
        {signedIn ? (
          <>
            <FeelingsForm feelings={alert.feelings} team={team} />
            <HelpedMost helped={helped} />
            {live && <Where shared={alert.location !== null} />}
            {live && <CancelForm team={team} />}
          </>
        ) : (
          <SignInAgain id={alert.id} />
        )}
        {!live && <Over />}
      </div>
    </div>
  );
}

/** What is shared stays in sight, so that it can be taken back. */
function Where({ shared }: { shared: boolean }) {
  if (shared) return <LocationForm shared />;
  return (
    <Fold title="Dizer onde você está">
      <LocationForm shared={false} />
    </Fold>
  );
}

function SignInAgain({ id }: { id: string }) {
  return (
    <div>
      <p>Para ver o seu plano e as suas pessoas, conversar ou encerrar o pedido, entre de novo na sua conta.</p>
      <p className="mt-3">
        <Button asChild variant="quiet">
          <a href={paths.login(paths.sosAlert(id))}>Entrar na minha conta</a>
        </Button>
      </p>
    </div>
  );
}

function Over() {
  return (
    <p className="flex flex-wrap gap-x-6 gap-y-1 border-t border-line pt-4">
      <a href={paths.sosHelp()} className="link inline-flex min-h-11 items-center">
        Pedir ajuda de novo
      </a>
      <a href={paths.sosPast()} className="link inline-flex min-h-11 items-center">
        Meus pedidos anteriores
      </a>
    </p>
  );
}
