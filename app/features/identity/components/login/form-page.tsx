import type { ReactNode } from "react";
import { PublicShell } from "~/ui/shell/public-shell";
import { Quote } from "~/ui/quote";
import { Ring } from "~/ui/feedback/ring";

type FormPageProps = {
  title: string;
  lead?: ReactNode;
  /** Words of care inside the ring, where there is room for both. */
  care: string;
  children: ReactNode;
};

/** A page for one form: the form first, and on wide screens the ring with a few words beside it. */
export function FormPage({ title, lead, care, children }: FormPageProps) {
  return (
    <PublicShell bleed>
      <div className="overflow-x-clip">
        <div className="mx-auto grid grid-cols-1 max-w-page gap-x-12 px-4 pb-16 pt-4 sm:px-6 lg:grid-cols-[minmax(0,34rem)_minmax(0,1fr)] lg:pt-10">
          <div className="min-w-0">
            <h1 className="text-2xl sm:text-3xl">{title}</h1>
            {lead && <p className="mt-2 max-w-form text-ink-soft">{lead}</p>}
            <div className="mt-6">{children}</div>
          </div>
          <div className="sticky top-8 hidden h-fit lg:block">
            <div className="relative ml-auto grid aspect-square w-full max-w-[28rem] place-items-center">
              <Ring className="absolute inset-0 size-full" strokeWidth={6} />
              <Quote className="w-[56%] text-balance">{care}</Quote>
            </div>
          </div>
        </div>
      </div>
    </PublicShell>
  );
}
