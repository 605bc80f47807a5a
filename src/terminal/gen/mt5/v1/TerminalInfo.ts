// Original file: proto/mt5.proto


export interface TerminalInfo {
  'communityAccount'?: (boolean);
  'communityConnection'?: (boolean);
  'connected'?: (boolean);
  'dllsAllowed'?: (boolean);
  'tradeAllowed'?: (boolean);
  'tradeapiDisabled'?: (boolean);
  'emailEnabled'?: (boolean);
  'ftpEnabled'?: (boolean);
  'notificationsEnabled'?: (boolean);
  'mqid'?: (boolean);
  'build'?: (number);
  'maxbars'?: (number);
  'codepage'?: (number);
  'pingLast'?: (number);
  'communityBalance'?: (number | string);
  'retransmission'?: (number | string);
  'company'?: (string);
  'name'?: (string);
  'language'?: (string);
  'path'?: (string);
  'dataPath'?: (string);
  'commondataPath'?: (string);
}

export interface TerminalInfo__Output {
  'communityAccount': (boolean);
  'communityConnection': (boolean);
  'connected': (boolean);
  'dllsAllowed': (boolean);
  'tradeAllowed': (boolean);
  'tradeapiDisabled': (boolean);
  'emailEnabled': (boolean);
  'ftpEnabled': (boolean);
  'notificationsEnabled': (boolean);
  'mqid': (boolean);
  'build': (number);
  'maxbars': (number);
  'codepage': (number);
  'pingLast': (number);
  'communityBalance': (number);
  'retransmission': (number);
  'company': (string);
  'name': (string);
  'language': (string);
  'path': (string);
  'dataPath': (string);
  'commondataPath': (string);
}
