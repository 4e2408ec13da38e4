CREATE TABLE `import_file` (
	`clinic_id` text NOT NULL,
	`id` text NOT NULL,
	`member_id` text NOT NULL,
	`kind` text NOT NULL,
	`state` text NOT NULL,
	`name_sealed` text NOT NULL,
	`mapping` text,
	`options` text,
	`total` integer NOT NULL,
	`ready` integer DEFAULT 0 NOT NULL,
	`refused` integer DEFAULT 0 NOT NULL,
	`done` integer DEFAULT 0 NOT NULL,
	`undone` integer DEFAULT 0 NOT NULL,
	`kept` integer DEFAULT 0 NOT NULL,
	`version` integer NOT NULL,
	`created_at` integer NOT NULL,
	`started_at` integer,
	`finished_at` integer,
	`purge_at` integer NOT NULL,
	PRIMARY KEY(`clinic_id`, `id`)
);
--> statement-breakpoint
CREATE INDEX `import_file_own` ON `import_file` (`clinic_id`,`member_id`,`kind`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `import_file_purge` ON `import_file` (`purge_at`);--> statement-breakpoint
CREATE TABLE `import_row` (
	`clinic_id` text NOT NULL,
	`import_id` text NOT NULL,
	`row` integer NOT NULL,
	`state` text NOT NULL,
	`cells_sealed` text NOT NULL,
	`faults` text,
	`result_id` text,
	PRIMARY KEY(`clinic_id`, `import_id`, `row`)
);
--> statement-breakpoint
CREATE INDEX `import_row_state` ON `import_row` (`clinic_id`,`import_id`,`state`,`row`);--> statement-breakpoint
CREATE INDEX `import_row_faults` ON `import_row` (`clinic_id`,`import_id`,`row`) WHERE faults is not null;