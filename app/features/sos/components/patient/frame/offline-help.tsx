import { useEffect, useState } from "react";
import { keptPlan } from "~/features/safety-plan/components/keep-plan";
import { paths } from "~/paths";
import { Button } from "~/ui/form/button";
import type { OwnHelp } from "~/features/sos/patient/read-own-help.server";
import { HelpHead, HelpPage } from "../press/help-page";
import { keptContacts, keptWords } from "./keep-contacts";
import { deviceOwner } from "../press/press";
import { WhileYouWait } from "../status/while-you-wait";

/** What the device says: whose it is and what it keeps; that it is nobody's; or nothing, when it does not answer. */
type Found = { owner: string; help: OwnHelp } | "nobody" | "silent";

async function find(): Promise<Found> {
  const owner = await deviceOwner();
  if (owner === undefined) return "silent";
  if (owner === null) return "nobody";
  const [plan, contacts, words] = await Promise.all([
    keptPlan(owner).catch(() => null),
    keptContacts(owner).catch(() => null),
    keptWords(owner).catch(() => null),
  ]);
  return { owner, help: { plan, contacts, duty: null, words } };
}

/** The button as this device can offer it to whoever was last signed in, without a word from the server. */
export function OfflineHelp() {
  const [found, setFound] = useState<Found>();
  const [key, setKey] = useState("");
  useEffect(() => {
    setKey(crypto.randomUUID());
    void find().then(setFound);
  }, []);
  if (found === undefined || typeof found === "string") return <WithoutButton found={found} />;
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

const words = {
  nobody: {
    said: "Para avisar quem acompanha você por aqui, entre na sua conta uma vez neste aparelho, com internet.",
    act: "Entrar na minha conta",
    href: paths.login(paths.sosHelp()),
  },
  silent: {
    said: "Este aparelho não está abrindo o que guarda. Ligue primeiro. Com internet, o seu pedido sai pela página do SOS.",
    act: "Abrir a página do SOS",
    href: paths.sosHelp(),
  },
} as const;

function WithoutButton({ found }: { found: keyof typeof words | undefined }) {
  const { said, act, href } = words[found ?? "nobody"];
  return (
    <div className="mx-auto max-w-form space-y-10">
      <HelpHead />
      {found !== undefined && (
        <div>
          <p>{said}</p>
          <p className="mt-3">
            <Button asChild variant="quiet">
              <a href={href}>{act}</a>
            </Button>
          </p>
        </div>
      )}
      <WhileYouWait plan={null} contacts={null} chat={false} />
    </div>
  );
}
