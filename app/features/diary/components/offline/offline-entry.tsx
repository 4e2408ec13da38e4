import { useEffect, useState } from "react";
import { paths } from "~/paths";
import { Button } from "~/ui/form/button";
import { lastOwner } from "~/ui/device/owner";
import { useLeaveIfEnded } from "~/ui/device/use-leave-if-ended";
import type { FormValues } from "~/ui/draft/draft-store";
import { useOutboxNews } from "~/ui/outbox/use-news";
import { HelpWatch } from "~/ui/risk-words/help-watch";
import { outboxOf } from "~/ui/outbox/outbox-store";
import { sendOutbox } from "~/ui/outbox/send-outbox";
import { OfflineEntryForm } from "./offline-entry-form";
import { freshEntry } from "./queue-entry";
import { HeavyMood } from "../mood/heavy-mood";
import { QueuedNotice } from "./queued-notice";
import { deviceZone } from "~/lib/time/zone";
import { waitingWords } from "./waiting-words";

/** Writing for whoever was last signed in on this device, without a word from the server. */
export function OfflineEntry() {
  const [found, setFound] = useState<{ owner: string | null } | "silent">();
  useEffect(() => {
    lastOwner().then(
      (owner) => setFound({ owner }),
      () => setFound("silent"),
    );
  }, []);
  useLeaveIfEnded(() => setFound({ owner: null }));
  if (found === undefined) return null;
  if (found === "silent") return <SilentDevice />;
  return found.owner === null ? <NobodyHere /> : <Writing owner={found.owner} />;
}

function NobodyHere() {
  return (
    <>
      <p className="text-lg">
        Para guardar aqui o que você escreve, entre na sua conta uma vez neste aparelho, com internet.
      </p>
      <p className="mt-6">
        <Button asChild>
          <a href={paths.login(paths.diaryNew())}>Entrar</a>
        </Button>
      </p>
    </>
  );
}

function SilentDevice() {
  return <p className="text-lg">Este aparelho não está abrindo o que guarda. Com internet, escreva pelo seu diário.</p>;
}

function Writing({ owner }: { owner: string }) {
  const zone = deviceZone();
  const [opened, setOpened] = useState<FormValues>(() => freshEntry(zone));
  const [saved, setSaved] = useState<{ mood: unknown } | null>(null);
  const waiting = useWaiting(owner);
  const onSaved = ({ mood }: FormValues) => {
    setSaved({ mood });
    setOpened(freshEntry(zone));
    scrollTo({ top: 0 });
    if (navigator.onLine) void sendOutbox();
  };
  return (
    <>
      {saved && waiting.entries > 0 && <QueuedNotice />}
      {saved && <HeavyMood mood={saved.mood} className="mb-6" />}
      <p role="status" className="mb-6 text-ink-soft empty:hidden">
        {waitingWords(waiting, saved !== null)}
      </p>
      <OfflineEntryForm
        key={String(opened.key)}
        opened={opened}
        place={{ owner, form: paths.diaryNew(), entryId: null, zone }}
        onSaved={onSaved}
      />
      <HelpWatch sosHref={paths.sosHelp()} />
    </>
  );
}

/** How much waits; tries to send it when the network comes back. */
function useWaiting(owner: string): { entries: number; calls: number } {
  const [waiting, setWaiting] = useState({ entries: 0, calls: 0 });
  const count = () =>
    void outboxOf(owner).then(
      (items) => {
        const calls = items.filter(({ urgent }) => urgent).length;
        const entries = items.filter(({ urgent, request }) => !urgent && request.path.startsWith("/api/patient/diary"));
        setWaiting({ entries: entries.length, calls });
      },
      () => undefined,
    );
  useOutboxNews(count);
  useEffect(() => {
    const send = () => void sendOutbox().catch(() => undefined);
    count();
    if (navigator.onLine) send();
    addEventListener("online", send);
    return () => removeEventListener("online", send);
  }, [owner]);
  return waiting;
}
