import { useEffect, useState } from "react";
import { keptPlan } from "~/features/safety-plan/components/keep-plan";
import { paths } from "~/paths";
import { Button } from "~/ui/button";
import type { OwnHelp } from "../../read-own-help.server";
import { HelpHead, HelpPage } from "./help-page";
import { keptContacts } from "./keep-contacts";
import { deviceOwner } from "./press";
import { WhileYouWait } from "./while-you-wait";

type Found = { owner: string; help: OwnHelp } | "nobody";

async function find(): Promise<Found> {
  const owner = await deviceOwner();
  if (owner === null) return "nobody";
  const [plan, contacts] = await Promise.all([
    keptPlan(owner).catch(() => null),
    keptContacts(owner).catch(() => null),
  ]);
  return { owner, help: { plan, contacts, duty: null } };
}

/** The button as this device can offer it to whoever was last signed in, without a word from the server. */
export function OfflineHelp() {
  const [found, setFound] = useState<Found>();
  const [key, setKey] = useState("");
  useEffect(() => {
    setKey(crypto.randomUUID());
    void find().then(setFound);
  }, []);
  if (found === undefined || found === "nobody") return <Nobody known={found === undefined} />;
  return (
    <HelpPage
      owner={found.owner}
      pressKey={key}
      help={found.help}
      chat={false}
      posts={false}
      onSent={(id) => location.assign(paths.sosAlert(id))}
    />
  );
}

function Nobody({ known }: { known: boolean }) {
  return (
    <div className="mx-auto max-w-form space-y-10">
      <HelpHead />
      {!known && (
        <div>
          <p>Para avisar a sua equipe por aqui, entre na sua conta uma vez neste aparelho, com internet.</p>
          <p className="mt-3">
            <Button asChild variant="quiet">
              <a href={paths.login(paths.sosHelp())}>Entrar na minha conta</a>
            </Button>
          </p>
        </div>
      )}
      <WhileYouWait plan={null} contacts={null} chat={false} />
    </div>
  );
}
