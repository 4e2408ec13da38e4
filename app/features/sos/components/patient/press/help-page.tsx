import { useEffect, useRef, type ReactNode, type RefObject } from "react";
import type { Refusal } from "~/features/tenancy/components/refusal";
import { HelpBlock } from "~/ui/shell/help-block";
import { useOnline } from "~/ui/online";
import { whoHears } from "~/features/sos/duty";
import type { OwnHelp } from "~/features/sos/patient/read-own-help.server";
import { CallForm } from "./call-form";
import { Calling } from "./calling";
import { ContactCalls, FirstContactCalls } from "../contacts/contact-calls";
import { usePress, type Phase } from "./use-press";
import { WhileYouWait } from "../status/while-you-wait";
import { WhoIsCalled } from "./who-is-called";

type HelpPageProps = {
  /** Member id of who presses. */
  owner: string;
  pressKey: string;
  help: OwnHelp;
  /** What stands in the button's place: an alert that is open already. */
  instead?: ReactNode;
  /** Whether a conversation can be opened from here. */
  chat: boolean;
  refusal?: Refusal | undefined;
  onSent: (id: string) => void;
  /** Whether the form may be posted when the API refuses the press. */
  posts: boolean;
};

/** Posts a form that another page has taken the place of: one that stands in no document is not sent. */
function postAll(form: HTMLFormElement): void {
  form.hidden = true;
  document.body.appendChild(form);
  HTMLFormElement.prototype.submit.call(form);
}

/** Where one goes on when a press was taken back: its page has gone with the button that did it. */
function useTitleAgain(phase: Phase) {
  const title = useRef<HTMLHeadingElement>(null);
  const wasCalling = useRef(false);
  useEffect(() => {
    if (phase !== "still") wasCalling.current = true;
    else if (wasCalling.current) title.current?.focus();
  }, [phase]);
  return title;
}

/** Numbers first, then the button; from the press on, what helps until somebody comes. */
export function HelpPage({ owner, pressKey, help, instead, chat, refusal, onSent, posts }: HelpPageProps) {
  // The page that the device keeps is shown when the server could not be asked.
  const isOnline = useOnline() && posts;
  const { phase, press, takeBack } = usePress(owner, onSent);
  const title = useTitleAgain(phase);
  if (phase !== "still") return <Calling phase={phase} help={help} chat={chat} onTakeBack={takeBack} />;
  const hears = whoHears(help.duty);
  const withTeam = hears !== "contacts" && hears !== "nobody";
  const contactsFirst = !withTeam || refusal !== undefined;
  return (
    <div className="lg:grid lg:grid-cols-[minmax(0,1fr)_minmax(0,26rem)] lg:gap-x-14">
      <div className="space-y-5">
        <HelpHead refusal={refusal} title={title} />
        {contactsFirst && <ContactCalls contacts={help.contacts} sms />}
        {!contactsFirst && hears !== "team" && <FirstContactCalls contacts={help.contacts} />}
        {instead ?? (
          <section aria-label="Pedir ajuda" className="space-y-4">
            <WhoIsCalled duty={help.duty} isOnline={isOnline} />
            <CallForm
              pressKey={pressKey}
              duty={!isOnline && hears === "team" ? null : help.duty}
              refusal={refusal}
              onPress={(pressed, form) => press({ ...pressed, owner }, posts ? () => postAll(form) : undefined)}
            />
          </section>
        )}
      </div>
      <div className="mt-12 lg:mt-0">
        <WhileYouWait
          plan={help.plan}
          contacts={help.contacts}
          words={help.words}
          contactsAbove={contactsFirst}
          chat={chat && withTeam}
        />
      </div>
    </div>
  );
}

type HelpHeadProps = { refusal?: Refusal | undefined; title?: RefObject<HTMLHeadingElement> };

/** The numbers, before all else; what was not sent is said above them. */
export function HelpHead({ refusal, title }: HelpHeadProps) {
  return (
    <div>
      <h1 ref={title} tabIndex={-1} className="text-xl sm:text-2xl">
        Estamos aqui com você
      </h1>
      {refusal ? (
        <p role="alert" className="my-3 border-l-4 border-now bg-now-wash px-4 py-3 font-medium">
          {refusal.message}
        </p>
      ) : (
        <p className="mb-2.5 mt-0.5">Para falar com alguém agora, ligue.</p>
      )}
      <HelpBlock pair />
    </div>
  );
}
