import { CircleAlert, Info, Sprout } from "lucide-react";
import type { ReactNode } from "react";
import { classNames } from "../class-names";

type NoticeProps = { tone?: "info" | "calm" | "attention"; title?: string; className?: string; children?: ReactNode };

const tones = {
  info: { box: "border-act bg-act-wash", icon: Info, mark: "text-act" },
  calm: { box: "border-calm-line bg-calm-wash", icon: Sprout, mark: "text-calm-text" },
  attention: { box: "border-now bg-now-wash", icon: CircleAlert, mark: "text-now-text" },
};

/** A standing remark on the page; `attention` only when a person is needed. */
export function Notice({ tone = "info", title, className, children }: NoticeProps) {
  const { box, icon: Icon, mark } = tones[tone];
  return (
    <div className={classNames("flex max-w-reading gap-3 border-l-4 px-4 py-3", box, className)}>
      <Icon aria-hidden="true" className={classNames("mt-0.5 size-5 shrink-0", mark)} />
      <div className="min-w-0">
        {title && <p className="font-semibold">{title}</p>}
        {children}
      </div>
    </div>
  );
}
