"""The services of proto/mt5.proto, one file each: decode, ask the terminal, encode."""
