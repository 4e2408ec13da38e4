import { classNames } from "../class-names";

/** Questions about the product. Not called "ajuda": that word leads to people (SOS). */
export function HelpLink({ className }: { className?: string }) {
  return (
    <a
      href="/help"
      className={classNames(
        "inline-flex min-h-11 items-center rounded-md px-3 hover:underline dense:min-h-9",
        className,
      )}
    >
      Dúvidas
    </a>
  );
}
