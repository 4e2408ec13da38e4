CREATE TABLE `charge` (
	`clinic_id` text NOT NULL,
	`id` text NOT NULL,
	`psychologist_id` text NOT NULL,
	`patient_id` text NOT NULL,
	`appointment_id` text,
	`kind` text NOT NULL,
	`status` text NOT NULL,
	`day` text NOT NULL,
	`amount_cents` integer NOT NULL,
	`session_cents` integer,
	`seen_cents` integer,
	`is_by_hand` integer NOT NULL,
	`about_sealed` text,
	`paid_on` text,
	`method` text,
	`reminded_at` integer,
	`declared_at` integer,
	`version` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`clinic_id`, `id`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `charge_of_session` ON `charge` (`clinic_id`,`appointment_id`,`patient_id`) WHERE appointment_id is not null;--> statement-breakpoint
CREATE INDEX `charge_month` ON `charge` (`clinic_id`,`psychologist_id`,`day`,`id`);--> statement-breakpoint
CREATE INDEX `charge_open` ON `charge` (`clinic_id`,`psychologist_id`,`day`,`id`) WHERE status = 'open';--> statement-breakpoint
CREATE INDEX `charge_paid` ON `charge` (`clinic_id`,`psychologist_id`,`paid_on`,`id`) WHERE status = 'paid';--> statement-breakpoint
CREATE INDEX `charge_own` ON `charge` (`clinic_id`,`patient_id`,`day`,`id`);--> statement-breakpoint
CREATE INDEX `charge_own_open` ON `charge` (`clinic_id`,`patient_id`,`day`,`id`) WHERE status = 'open';--> statement-breakpoint
CREATE TABLE `payer` (
	`clinic_id` text NOT NULL,
	`patient_id` text NOT NULL,
	`psychologist_id` text NOT NULL,
	`words_sealed` text NOT NULL,
	`version` integer NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`clinic_id`, `patient_id`, `psychologist_id`)
);
--> statement-breakpoint
CREATE TABLE `payee` (
	`clinic_id` text NOT NULL,
	`psychologist_id` text NOT NULL,
	`words_sealed` text NOT NULL,
	`version` integer NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`clinic_id`, `psychologist_id`)
);
--> statement-breakpoint
CREATE TABLE `receipt` (
	`clinic_id` text NOT NULL,
	`id` text NOT NULL,
	`psychologist_id` text NOT NULL,
	`patient_id` text NOT NULL,
	`charge_id` text NOT NULL,
	`number` integer NOT NULL,
	`amount_cents` integer NOT NULL,
	`issued_on` text NOT NULL,
	`words_sealed` text NOT NULL,
	`created_at` integer NOT NULL,
	`cancelled_at` integer,
	PRIMARY KEY(`clinic_id`, `id`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `receipt_number` ON `receipt` (`clinic_id`,`psychologist_id`,`number`);--> statement-breakpoint
CREATE UNIQUE INDEX `receipt_standing` ON `receipt` (`clinic_id`,`charge_id`) WHERE cancelled_at is null;--> statement-breakpoint
CREATE INDEX `receipt_own` ON `receipt` (`clinic_id`,`patient_id`,`created_at`,`id`);