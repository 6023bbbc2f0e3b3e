-- Files are read piece by piece: uncompressed values can be, and what is uploaded is compressed already.
alter table material_content alter column content set storage external;
