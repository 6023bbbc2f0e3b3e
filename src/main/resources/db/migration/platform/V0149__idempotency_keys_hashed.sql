-- Keys are kept as hashes, and requests sealed with the key (nobody can try out which of three votes was sent). What was kept
-- before cannot be sealed afterwards: the same key sent again is refused instead of answered.
update idempotency set key = encode(sha256(convert_to(key, 'UTF8')), 'hex');
