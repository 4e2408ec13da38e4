import type { ReactNode, SVGProps } from "react";
import { classNames } from "~/ui/class-names";

type ToolbarButtonProps = {
  icon: (props: SVGProps<SVGSVGElement>) => ReactNode;
  label: string;
  /** As `aria-keyshortcuts` has it: "Control+B". */
  keys?: string;
  /** Whether it holds where the cursor is; undefined for what is no state. */
  pressed?: boolean;
  disabled?: boolean;
  onPress: () => void;
};

const keyWords = (keys: string) => keys.replace("Control", "Ctrl").replace("Shift", "Maiús");

/** One act of the toolbar: its name for the ear, its key for who asks with the pointer. */
export function ToolbarButton({ icon: Icon, label, keys, pressed, disabled = false, onPress }: ToolbarButtonProps) {
  return (
    <button
      type="button"
      tabIndex={-1}
      data-tool
      aria-label={label}
      aria-pressed={pressed}
      aria-disabled={disabled || undefined}
      aria-keyshortcuts={keys}
      title={keys ? `${label} (${keyWords(keys)})` : label}
      // The cursor stays in the text.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => !disabled && onPress()}
      className={classNames(
        "editor-tool grid size-11 shrink-0 place-items-center rounded-md text-ink-soft hover:bg-sunk hover:text-ink dense:size-9",
      )}
    >
      <Icon aria-hidden="true" className="size-5 dense:size-4" />
    </button>
  );
}
