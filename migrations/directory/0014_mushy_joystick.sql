CREATE TABLE `clinic_relocation` (
	`id` text PRIMARY KEY NOT NULL,
	`clinic_id` text NOT NULL,
	`from_shard` text NOT NULL,
	`to_shard` text NOT NULL,
	`state` text NOT NULL,
	`place` text,
	`turn` integer DEFAULT 0 NOT NULL,
	`copied` integer DEFAULT 0 NOT NULL,
	`mended` integer DEFAULT 0 NOT NULL,
	`tries` integer DEFAULT 0 NOT NULL,
	`compared` text,
	`failure` text,
	`requested_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`closed_at` integer,
	`switched_at` integer,
	`ended_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `clinic_relocation_running` ON `clinic_relocation` ((ended_at is null)) WHERE ended_at is null;