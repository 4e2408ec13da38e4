CREATE TABLE `clinic_storage` (
	`clinic_id` text PRIMARY KEY NOT NULL,
	`used_bytes` integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE `upload` ADD `plan_bytes` integer;
--> statement-breakpoint
-- What a clinic's files take up is kept here, where files are made and destroyed, so that nothing can forget to count (ADR 0064).
INSERT INTO `clinic_storage` (`clinic_id`, `used_bytes`)
SELECT `clinic_id`, sum(`size`) FROM (
  SELECT `clinic_id`, `size` FROM `file` UNION ALL SELECT `clinic_id`, `size` FROM `upload` WHERE `file_id` IS NULL
) GROUP BY `clinic_id`;
--> statement-breakpoint
CREATE TRIGGER `file_counted` AFTER INSERT ON `file`
BEGIN
  INSERT INTO `clinic_storage` (`clinic_id`, `used_bytes`) VALUES (NEW.`clinic_id`, NEW.`size`)
    ON CONFLICT (`clinic_id`) DO UPDATE SET `used_bytes` = `used_bytes` + NEW.`size`;
END;
--> statement-breakpoint
CREATE TRIGGER `file_uncounted` AFTER DELETE ON `file`
BEGIN
  UPDATE `clinic_storage` SET `used_bytes` = `used_bytes` - OLD.`size` WHERE `clinic_id` = OLD.`clinic_id`;
END;
--> statement-breakpoint
-- An upload takes up what it will be, until it is a file, which is counted itself.
CREATE TRIGGER `upload_counted` AFTER INSERT ON `upload`
BEGIN
  INSERT INTO `clinic_storage` (`clinic_id`, `used_bytes`) VALUES (NEW.`clinic_id`, NEW.`size`)
    ON CONFLICT (`clinic_id`) DO UPDATE SET `used_bytes` = `used_bytes` + NEW.`size`;
END;
--> statement-breakpoint
CREATE TRIGGER `upload_became_file` AFTER UPDATE OF `file_id` ON `upload`
WHEN OLD.`file_id` IS NULL AND NEW.`file_id` IS NOT NULL
BEGIN
  UPDATE `clinic_storage` SET `used_bytes` = `used_bytes` - OLD.`size` WHERE `clinic_id` = OLD.`clinic_id`;
END;
--> statement-breakpoint
CREATE TRIGGER `upload_uncounted` AFTER DELETE ON `upload`
WHEN OLD.`file_id` IS NULL
BEGIN
  UPDATE `clinic_storage` SET `used_bytes` = `used_bytes` - OLD.`size` WHERE `clinic_id` = OLD.`clinic_id`;
END;
--> statement-breakpoint
-- Beyond what the clinic's plan has for files nothing new comes in, but for a patient with an open call for help: what they show then,
-- and what is brought for them, is never refused for want of room.
CREATE TRIGGER `upload_within_plan` BEFORE INSERT ON `upload`
WHEN NEW.`plan_bytes` IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'CHECK constraint failed: upload_within_plan') WHERE NEW.`size` + coalesce(
    (SELECT s.`used_bytes` FROM `clinic_storage` AS s WHERE s.`clinic_id` = NEW.`clinic_id`), 0
  ) > NEW.`plan_bytes` AND NOT EXISTS (
    SELECT 1 FROM `sos_alert` AS a WHERE a.`clinic_id` = NEW.`clinic_id` AND a.`patient_id` IN (NEW.`owner_id`, NEW.`patient_id`)
      AND a.`status` IN ('open', 'acknowledged', 'unanswered')
  );
END;
