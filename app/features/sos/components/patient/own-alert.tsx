import { paths } from "~/paths";
import { Button } from "~/ui/button";
import type { Reader } from "~/ui/format-time";
import { HelpBlock } from "~/ui/help-block";
import type { Alert } from "../../alert";
import type { OwnHelp } from "../../read-own-help.server";
import type { HelpedMost as Helped } from "../../what-helped.policy";
import { CancelForm } from "./cancel-form";
import { ContactCalls } from "./contact-calls";
import { FeelingsForm } from "./feelings-form";
import { HelpedMost } from "./helped-most";
import { LocationForm } from "./location-form";
import { StatusHead } from "./status-head";
import { statusWords, whoWasCalled } from "./status-words";
import { Timeline } from "./timeline";
import { WhileYouWait } from "./while-you-wait";
import { WorseForm } from "./worse-form";

type OwnAlertProps = {
  alert: Alert;
  help: OwnHelp;
  helped: Helped[];
  /** Whether who answers sees the patient's phone. */
  mayPhone: boolean;
  /** Whether the login stands; without it nothing that was written is shown, and nothing can be changed. */
  signedIn: boolean;
  live: boolean;
  /** The network is lost. */
  lost: boolean;
  reader: Reader;
};

/** A patient's own alert: where it stands, what happened, what helps now, what they can tell. */
export function OwnAlert({ alert, help, helped, mayPhone, signedIn, live, lost, reader }: OwnAlertProps) {
  const words = statusWords(alert, reader, { duty: help.duty, mayPhone });
  const team = whoWasCalled(alert) === "team";
  const alone = words.tone === "now";
  return (
    <div className="lg:grid lg:grid-cols-[minmax(0,1fr)_minmax(0,26rem)] lg:gap-x-14">
      <div className="space-y-8">
        <StatusHead words={words} lost={lost} />
        <HelpBlock bare={alone} compact={!alone} stacked={alone} />
        {alone && <ContactCalls contacts={help.contacts} sms />}
        <Timeline timeline={alert.timeline} reader={reader} />
        {live && (
          <noscript>
            <a href="" className="link inline-flex min-h-11 items-center font-medium">
              Atualizar
            </a>
          </noscript>
        )}
        {live && team && alert.severity !== "immediate" && <WorseForm id={alert.id} />}
      </div>
      <div className="mt-12 lg:row-span-2 lg:mt-0">
        <WhileYouWait
          plan={help.plan}
          contacts={help.contacts}
          contactsAbove={alone}
          chat={signedIn && help.duty?.team !== false}
        />
      </div>
      <div className="mt-12 space-y-8">
        {signedIn ? (
          <>
            <FeelingsForm feelings={alert.feelings} />
            <HelpedMost helped={helped} />
            {live && <LocationForm shared={alert.location !== null} />}
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
