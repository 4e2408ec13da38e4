import { useLocation } from "@remix-run/react";
import { BellRing, HeartHandshake, PhoneCall } from "lucide-react";
import { useEffect, useRef } from "react";
import { classNames } from "~/ui/class-names";
import type { StatusWords } from "./status-words";

const tones = {
  calm: { box: "border-calm-line bg-calm-wash", mark: "text-calm-text", icon: HeartHandshake },
  now: { box: "border-now bg-now-wash", mark: "text-now-text", icon: PhoneCall },
  still: { box: "border-act bg-act-wash", mark: "text-act", icon: BellRing },
} as const;

/** The title is where one goes on when what was pressed has gone with its page; a page that was just loaded begins at its top. */
function useTakenFocus() {
  const title = useRef<HTMLHeadingElement>(null);
  const { key } = useLocation();
  useEffect(() => {
    if (key !== "default" && document.activeElement === document.body) title.current?.focus();
  }, [key]);
  return title;
}

/** Where the alert stands, large; told anew to those who hear the page when it changes. */
export function StatusHead({ words, lost }: { words: StatusWords; lost: boolean }) {
  const title = useTakenFocus();
  const { box, mark, icon: Icon } = tones[words.tone];
  return (
    <div role="status" className={classNames("flex gap-3 rounded-lg border-l-4 px-4 py-3 sm:py-5", box)}>
      <Icon aria-hidden="true" className={classNames("mt-0.5 size-6 shrink-0 sm:size-8", mark)} />
      <div className="min-w-0">
        <h1 ref={title} tabIndex={-1} className="wrap-anywhere text-xl sm:text-2xl">
          {words.title}
        </h1>
        <p className="mt-1 sm:text-lg">{words.said}</p>
        {lost && (
          <p className="mt-2 text-sm text-ink-soft">
            Sem conexão agora: o pedido já saiu, e esta página volta a se atualizar sozinha.
          </p>
        )}
      </div>
    </div>
  );
}
