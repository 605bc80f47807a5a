import type * as grpc from '@grpc/grpc-js';
import type { EnumTypeDefinition, MessageTypeDefinition } from '@grpc/proto-loader';

import type { Timestamp as _google_protobuf_Timestamp, Timestamp__Output as _google_protobuf_Timestamp__Output } from './google/protobuf/Timestamp.ts';
import type { AccountInfo as _mt5_v1_AccountInfo, AccountInfo__Output as _mt5_v1_AccountInfo__Output } from './mt5/v1/AccountInfo.ts';
import type { AccountServiceClient as _mt5_v1_AccountServiceClient, AccountServiceDefinition as _mt5_v1_AccountServiceDefinition } from './mt5/v1/AccountService.ts';
import type { AddMarketBookRequest as _mt5_v1_AddMarketBookRequest, AddMarketBookRequest__Output as _mt5_v1_AddMarketBookRequest__Output } from './mt5/v1/AddMarketBookRequest.ts';
import type { AddMarketBookResponse as _mt5_v1_AddMarketBookResponse, AddMarketBookResponse__Output as _mt5_v1_AddMarketBookResponse__Output } from './mt5/v1/AddMarketBookResponse.ts';
import type { BookInfo as _mt5_v1_BookInfo, BookInfo__Output as _mt5_v1_BookInfo__Output } from './mt5/v1/BookInfo.ts';
import type { BreakEvenPositionRequest as _mt5_v1_BreakEvenPositionRequest, BreakEvenPositionRequest__Output as _mt5_v1_BreakEvenPositionRequest__Output } from './mt5/v1/BreakEvenPositionRequest.ts';
import type { BreakEvenPositionResponse as _mt5_v1_BreakEvenPositionResponse, BreakEvenPositionResponse__Output as _mt5_v1_BreakEvenPositionResponse__Output } from './mt5/v1/BreakEvenPositionResponse.ts';
import type { BrokerClock as _mt5_v1_BrokerClock, BrokerClock__Output as _mt5_v1_BrokerClock__Output } from './mt5/v1/BrokerClock.ts';
import type { CalculateMarginRequest as _mt5_v1_CalculateMarginRequest, CalculateMarginRequest__Output as _mt5_v1_CalculateMarginRequest__Output } from './mt5/v1/CalculateMarginRequest.ts';
import type { CalculateMarginResponse as _mt5_v1_CalculateMarginResponse, CalculateMarginResponse__Output as _mt5_v1_CalculateMarginResponse__Output } from './mt5/v1/CalculateMarginResponse.ts';
import type { CalculateProfitRequest as _mt5_v1_CalculateProfitRequest, CalculateProfitRequest__Output as _mt5_v1_CalculateProfitRequest__Output } from './mt5/v1/CalculateProfitRequest.ts';
import type { CalculateProfitResponse as _mt5_v1_CalculateProfitResponse, CalculateProfitResponse__Output as _mt5_v1_CalculateProfitResponse__Output } from './mt5/v1/CalculateProfitResponse.ts';
import type { CalculationServiceClient as _mt5_v1_CalculationServiceClient, CalculationServiceDefinition as _mt5_v1_CalculationServiceDefinition } from './mt5/v1/CalculationService.ts';
import type { CalendarCountry as _mt5_v1_CalendarCountry, CalendarCountry__Output as _mt5_v1_CalendarCountry__Output } from './mt5/v1/CalendarCountry.ts';
import type { CalendarEvent as _mt5_v1_CalendarEvent, CalendarEvent__Output as _mt5_v1_CalendarEvent__Output } from './mt5/v1/CalendarEvent.ts';
import type { CalendarServiceClient as _mt5_v1_CalendarServiceClient, CalendarServiceDefinition as _mt5_v1_CalendarServiceDefinition } from './mt5/v1/CalendarService.ts';
import type { CalendarValue as _mt5_v1_CalendarValue, CalendarValue__Output as _mt5_v1_CalendarValue__Output } from './mt5/v1/CalendarValue.ts';
import type { CancelOrderRequest as _mt5_v1_CancelOrderRequest, CancelOrderRequest__Output as _mt5_v1_CancelOrderRequest__Output } from './mt5/v1/CancelOrderRequest.ts';
import type { CancelOrderResponse as _mt5_v1_CancelOrderResponse, CancelOrderResponse__Output as _mt5_v1_CancelOrderResponse__Output } from './mt5/v1/CancelOrderResponse.ts';
import type { CancelOrdersRequest as _mt5_v1_CancelOrdersRequest, CancelOrdersRequest__Output as _mt5_v1_CancelOrdersRequest__Output } from './mt5/v1/CancelOrdersRequest.ts';
import type { CancelOrdersResponse as _mt5_v1_CancelOrdersResponse, CancelOrdersResponse__Output as _mt5_v1_CancelOrdersResponse__Output } from './mt5/v1/CancelOrdersResponse.ts';
import type { CheckOrderRequest as _mt5_v1_CheckOrderRequest, CheckOrderRequest__Output as _mt5_v1_CheckOrderRequest__Output } from './mt5/v1/CheckOrderRequest.ts';
import type { CheckOrderResponse as _mt5_v1_CheckOrderResponse, CheckOrderResponse__Output as _mt5_v1_CheckOrderResponse__Output } from './mt5/v1/CheckOrderResponse.ts';
import type { ClosePositionByRequest as _mt5_v1_ClosePositionByRequest, ClosePositionByRequest__Output as _mt5_v1_ClosePositionByRequest__Output } from './mt5/v1/ClosePositionByRequest.ts';
import type { ClosePositionByResponse as _mt5_v1_ClosePositionByResponse, ClosePositionByResponse__Output as _mt5_v1_ClosePositionByResponse__Output } from './mt5/v1/ClosePositionByResponse.ts';
import type { ClosePositionRequest as _mt5_v1_ClosePositionRequest, ClosePositionRequest__Output as _mt5_v1_ClosePositionRequest__Output } from './mt5/v1/ClosePositionRequest.ts';
import type { ClosePositionResponse as _mt5_v1_ClosePositionResponse, ClosePositionResponse__Output as _mt5_v1_ClosePositionResponse__Output } from './mt5/v1/ClosePositionResponse.ts';
import type { ClosePositionsRequest as _mt5_v1_ClosePositionsRequest, ClosePositionsRequest__Output as _mt5_v1_ClosePositionsRequest__Output } from './mt5/v1/ClosePositionsRequest.ts';
import type { ClosePositionsResponse as _mt5_v1_ClosePositionsResponse, ClosePositionsResponse__Output as _mt5_v1_ClosePositionsResponse__Output } from './mt5/v1/ClosePositionsResponse.ts';
import type { ConnectRequest as _mt5_v1_ConnectRequest, ConnectRequest__Output as _mt5_v1_ConnectRequest__Output } from './mt5/v1/ConnectRequest.ts';
import type { ConnectResponse as _mt5_v1_ConnectResponse, ConnectResponse__Output as _mt5_v1_ConnectResponse__Output } from './mt5/v1/ConnectResponse.ts';
import type { CopyRatesFromPositionRequest as _mt5_v1_CopyRatesFromPositionRequest, CopyRatesFromPositionRequest__Output as _mt5_v1_CopyRatesFromPositionRequest__Output } from './mt5/v1/CopyRatesFromPositionRequest.ts';
import type { CopyRatesFromPositionResponse as _mt5_v1_CopyRatesFromPositionResponse, CopyRatesFromPositionResponse__Output as _mt5_v1_CopyRatesFromPositionResponse__Output } from './mt5/v1/CopyRatesFromPositionResponse.ts';
import type { CopyRatesFromRequest as _mt5_v1_CopyRatesFromRequest, CopyRatesFromRequest__Output as _mt5_v1_CopyRatesFromRequest__Output } from './mt5/v1/CopyRatesFromRequest.ts';
import type { CopyRatesFromResponse as _mt5_v1_CopyRatesFromResponse, CopyRatesFromResponse__Output as _mt5_v1_CopyRatesFromResponse__Output } from './mt5/v1/CopyRatesFromResponse.ts';
import type { CopyRatesRangeRequest as _mt5_v1_CopyRatesRangeRequest, CopyRatesRangeRequest__Output as _mt5_v1_CopyRatesRangeRequest__Output } from './mt5/v1/CopyRatesRangeRequest.ts';
import type { CopyRatesRangeResponse as _mt5_v1_CopyRatesRangeResponse, CopyRatesRangeResponse__Output as _mt5_v1_CopyRatesRangeResponse__Output } from './mt5/v1/CopyRatesRangeResponse.ts';
import type { CopyTicksFromRequest as _mt5_v1_CopyTicksFromRequest, CopyTicksFromRequest__Output as _mt5_v1_CopyTicksFromRequest__Output } from './mt5/v1/CopyTicksFromRequest.ts';
import type { CopyTicksFromResponse as _mt5_v1_CopyTicksFromResponse, CopyTicksFromResponse__Output as _mt5_v1_CopyTicksFromResponse__Output } from './mt5/v1/CopyTicksFromResponse.ts';
import type { CopyTicksRangeRequest as _mt5_v1_CopyTicksRangeRequest, CopyTicksRangeRequest__Output as _mt5_v1_CopyTicksRangeRequest__Output } from './mt5/v1/CopyTicksRangeRequest.ts';
import type { CopyTicksRangeResponse as _mt5_v1_CopyTicksRangeResponse, CopyTicksRangeResponse__Output as _mt5_v1_CopyTicksRangeResponse__Output } from './mt5/v1/CopyTicksRangeResponse.ts';
import type { CountHistoryDealsRequest as _mt5_v1_CountHistoryDealsRequest, CountHistoryDealsRequest__Output as _mt5_v1_CountHistoryDealsRequest__Output } from './mt5/v1/CountHistoryDealsRequest.ts';
import type { CountHistoryDealsResponse as _mt5_v1_CountHistoryDealsResponse, CountHistoryDealsResponse__Output as _mt5_v1_CountHistoryDealsResponse__Output } from './mt5/v1/CountHistoryDealsResponse.ts';
import type { CountHistoryOrdersRequest as _mt5_v1_CountHistoryOrdersRequest, CountHistoryOrdersRequest__Output as _mt5_v1_CountHistoryOrdersRequest__Output } from './mt5/v1/CountHistoryOrdersRequest.ts';
import type { CountHistoryOrdersResponse as _mt5_v1_CountHistoryOrdersResponse, CountHistoryOrdersResponse__Output as _mt5_v1_CountHistoryOrdersResponse__Output } from './mt5/v1/CountHistoryOrdersResponse.ts';
import type { CountOrdersRequest as _mt5_v1_CountOrdersRequest, CountOrdersRequest__Output as _mt5_v1_CountOrdersRequest__Output } from './mt5/v1/CountOrdersRequest.ts';
import type { CountOrdersResponse as _mt5_v1_CountOrdersResponse, CountOrdersResponse__Output as _mt5_v1_CountOrdersResponse__Output } from './mt5/v1/CountOrdersResponse.ts';
import type { CountPositionsRequest as _mt5_v1_CountPositionsRequest, CountPositionsRequest__Output as _mt5_v1_CountPositionsRequest__Output } from './mt5/v1/CountPositionsRequest.ts';
import type { CountPositionsResponse as _mt5_v1_CountPositionsResponse, CountPositionsResponse__Output as _mt5_v1_CountPositionsResponse__Output } from './mt5/v1/CountPositionsResponse.ts';
import type { CountSymbolsRequest as _mt5_v1_CountSymbolsRequest, CountSymbolsRequest__Output as _mt5_v1_CountSymbolsRequest__Output } from './mt5/v1/CountSymbolsRequest.ts';
import type { CountSymbolsResponse as _mt5_v1_CountSymbolsResponse, CountSymbolsResponse__Output as _mt5_v1_CountSymbolsResponse__Output } from './mt5/v1/CountSymbolsResponse.ts';
import type { DateRange as _mt5_v1_DateRange, DateRange__Output as _mt5_v1_DateRange__Output } from './mt5/v1/DateRange.ts';
import type { DisconnectRequest as _mt5_v1_DisconnectRequest, DisconnectRequest__Output as _mt5_v1_DisconnectRequest__Output } from './mt5/v1/DisconnectRequest.ts';
import type { DisconnectResponse as _mt5_v1_DisconnectResponse, DisconnectResponse__Output as _mt5_v1_DisconnectResponse__Output } from './mt5/v1/DisconnectResponse.ts';
import type { GetAccountRequest as _mt5_v1_GetAccountRequest, GetAccountRequest__Output as _mt5_v1_GetAccountRequest__Output } from './mt5/v1/GetAccountRequest.ts';
import type { GetAccountResponse as _mt5_v1_GetAccountResponse, GetAccountResponse__Output as _mt5_v1_GetAccountResponse__Output } from './mt5/v1/GetAccountResponse.ts';
import type { GetIntentRequest as _mt5_v1_GetIntentRequest, GetIntentRequest__Output as _mt5_v1_GetIntentRequest__Output } from './mt5/v1/GetIntentRequest.ts';
import type { GetIntentResponse as _mt5_v1_GetIntentResponse, GetIntentResponse__Output as _mt5_v1_GetIntentResponse__Output } from './mt5/v1/GetIntentResponse.ts';
import type { GetLastErrorRequest as _mt5_v1_GetLastErrorRequest, GetLastErrorRequest__Output as _mt5_v1_GetLastErrorRequest__Output } from './mt5/v1/GetLastErrorRequest.ts';
import type { GetLastErrorResponse as _mt5_v1_GetLastErrorResponse, GetLastErrorResponse__Output as _mt5_v1_GetLastErrorResponse__Output } from './mt5/v1/GetLastErrorResponse.ts';
import type { GetMarketBookRequest as _mt5_v1_GetMarketBookRequest, GetMarketBookRequest__Output as _mt5_v1_GetMarketBookRequest__Output } from './mt5/v1/GetMarketBookRequest.ts';
import type { GetMarketBookResponse as _mt5_v1_GetMarketBookResponse, GetMarketBookResponse__Output as _mt5_v1_GetMarketBookResponse__Output } from './mt5/v1/GetMarketBookResponse.ts';
import type { GetMarketDepthRequest as _mt5_v1_GetMarketDepthRequest, GetMarketDepthRequest__Output as _mt5_v1_GetMarketDepthRequest__Output } from './mt5/v1/GetMarketDepthRequest.ts';
import type { GetMarketDepthResponse as _mt5_v1_GetMarketDepthResponse, GetMarketDepthResponse__Output as _mt5_v1_GetMarketDepthResponse__Output } from './mt5/v1/GetMarketDepthResponse.ts';
import type { GetMetricsRequest as _mt5_v1_GetMetricsRequest, GetMetricsRequest__Output as _mt5_v1_GetMetricsRequest__Output } from './mt5/v1/GetMetricsRequest.ts';
import type { GetMetricsResponse as _mt5_v1_GetMetricsResponse, GetMetricsResponse__Output as _mt5_v1_GetMetricsResponse__Output } from './mt5/v1/GetMetricsResponse.ts';
import type { GetRiskRequest as _mt5_v1_GetRiskRequest, GetRiskRequest__Output as _mt5_v1_GetRiskRequest__Output } from './mt5/v1/GetRiskRequest.ts';
import type { GetRiskResponse as _mt5_v1_GetRiskResponse, GetRiskResponse__Output as _mt5_v1_GetRiskResponse__Output } from './mt5/v1/GetRiskResponse.ts';
import type { GetStatusRequest as _mt5_v1_GetStatusRequest, GetStatusRequest__Output as _mt5_v1_GetStatusRequest__Output } from './mt5/v1/GetStatusRequest.ts';
import type { GetStatusResponse as _mt5_v1_GetStatusResponse, GetStatusResponse__Output as _mt5_v1_GetStatusResponse__Output } from './mt5/v1/GetStatusResponse.ts';
import type { GetSymbolRequest as _mt5_v1_GetSymbolRequest, GetSymbolRequest__Output as _mt5_v1_GetSymbolRequest__Output } from './mt5/v1/GetSymbolRequest.ts';
import type { GetSymbolResponse as _mt5_v1_GetSymbolResponse, GetSymbolResponse__Output as _mt5_v1_GetSymbolResponse__Output } from './mt5/v1/GetSymbolResponse.ts';
import type { GetTerminalRequest as _mt5_v1_GetTerminalRequest, GetTerminalRequest__Output as _mt5_v1_GetTerminalRequest__Output } from './mt5/v1/GetTerminalRequest.ts';
import type { GetTerminalResponse as _mt5_v1_GetTerminalResponse, GetTerminalResponse__Output as _mt5_v1_GetTerminalResponse__Output } from './mt5/v1/GetTerminalResponse.ts';
import type { GetTickRequest as _mt5_v1_GetTickRequest, GetTickRequest__Output as _mt5_v1_GetTickRequest__Output } from './mt5/v1/GetTickRequest.ts';
import type { GetTickResponse as _mt5_v1_GetTickResponse, GetTickResponse__Output as _mt5_v1_GetTickResponse__Output } from './mt5/v1/GetTickResponse.ts';
import type { GetVersionRequest as _mt5_v1_GetVersionRequest, GetVersionRequest__Output as _mt5_v1_GetVersionRequest__Output } from './mt5/v1/GetVersionRequest.ts';
import type { GetVersionResponse as _mt5_v1_GetVersionResponse, GetVersionResponse__Output as _mt5_v1_GetVersionResponse__Output } from './mt5/v1/GetVersionResponse.ts';
import type { GuardState as _mt5_v1_GuardState, GuardState__Output as _mt5_v1_GuardState__Output } from './mt5/v1/GuardState.ts';
import type { HaltTradingRequest as _mt5_v1_HaltTradingRequest, HaltTradingRequest__Output as _mt5_v1_HaltTradingRequest__Output } from './mt5/v1/HaltTradingRequest.ts';
import type { HaltTradingResponse as _mt5_v1_HaltTradingResponse, HaltTradingResponse__Output as _mt5_v1_HaltTradingResponse__Output } from './mt5/v1/HaltTradingResponse.ts';
import type { HistoryServiceClient as _mt5_v1_HistoryServiceClient, HistoryServiceDefinition as _mt5_v1_HistoryServiceDefinition } from './mt5/v1/HistoryService.ts';
import type { Intent as _mt5_v1_Intent, Intent__Output as _mt5_v1_Intent__Output } from './mt5/v1/Intent.ts';
import type { IntentChange as _mt5_v1_IntentChange, IntentChange__Output as _mt5_v1_IntentChange__Output } from './mt5/v1/IntentChange.ts';
import type { IntentCount as _mt5_v1_IntentCount, IntentCount__Output as _mt5_v1_IntentCount__Output } from './mt5/v1/IntentCount.ts';
import type { IntentServiceClient as _mt5_v1_IntentServiceClient, IntentServiceDefinition as _mt5_v1_IntentServiceDefinition } from './mt5/v1/IntentService.ts';
import type { JournalFigures as _mt5_v1_JournalFigures, JournalFigures__Output as _mt5_v1_JournalFigures__Output } from './mt5/v1/JournalFigures.ts';
import type { LimitChange as _mt5_v1_LimitChange, LimitChange__Output as _mt5_v1_LimitChange__Output } from './mt5/v1/LimitChange.ts';
import type { LimitsWaiting as _mt5_v1_LimitsWaiting, LimitsWaiting__Output as _mt5_v1_LimitsWaiting__Output } from './mt5/v1/LimitsWaiting.ts';
import type { ListCalendarEventsRequest as _mt5_v1_ListCalendarEventsRequest, ListCalendarEventsRequest__Output as _mt5_v1_ListCalendarEventsRequest__Output } from './mt5/v1/ListCalendarEventsRequest.ts';
import type { ListCalendarEventsResponse as _mt5_v1_ListCalendarEventsResponse, ListCalendarEventsResponse__Output as _mt5_v1_ListCalendarEventsResponse__Output } from './mt5/v1/ListCalendarEventsResponse.ts';
import type { ListHistoryDealsRequest as _mt5_v1_ListHistoryDealsRequest, ListHistoryDealsRequest__Output as _mt5_v1_ListHistoryDealsRequest__Output } from './mt5/v1/ListHistoryDealsRequest.ts';
import type { ListHistoryDealsResponse as _mt5_v1_ListHistoryDealsResponse, ListHistoryDealsResponse__Output as _mt5_v1_ListHistoryDealsResponse__Output } from './mt5/v1/ListHistoryDealsResponse.ts';
import type { ListHistoryOrdersRequest as _mt5_v1_ListHistoryOrdersRequest, ListHistoryOrdersRequest__Output as _mt5_v1_ListHistoryOrdersRequest__Output } from './mt5/v1/ListHistoryOrdersRequest.ts';
import type { ListHistoryOrdersResponse as _mt5_v1_ListHistoryOrdersResponse, ListHistoryOrdersResponse__Output as _mt5_v1_ListHistoryOrdersResponse__Output } from './mt5/v1/ListHistoryOrdersResponse.ts';
import type { ListIntentsRequest as _mt5_v1_ListIntentsRequest, ListIntentsRequest__Output as _mt5_v1_ListIntentsRequest__Output } from './mt5/v1/ListIntentsRequest.ts';
import type { ListIntentsResponse as _mt5_v1_ListIntentsResponse, ListIntentsResponse__Output as _mt5_v1_ListIntentsResponse__Output } from './mt5/v1/ListIntentsResponse.ts';
import type { ListOrdersRequest as _mt5_v1_ListOrdersRequest, ListOrdersRequest__Output as _mt5_v1_ListOrdersRequest__Output } from './mt5/v1/ListOrdersRequest.ts';
import type { ListOrdersResponse as _mt5_v1_ListOrdersResponse, ListOrdersResponse__Output as _mt5_v1_ListOrdersResponse__Output } from './mt5/v1/ListOrdersResponse.ts';
import type { ListPositionsRequest as _mt5_v1_ListPositionsRequest, ListPositionsRequest__Output as _mt5_v1_ListPositionsRequest__Output } from './mt5/v1/ListPositionsRequest.ts';
import type { ListPositionsResponse as _mt5_v1_ListPositionsResponse, ListPositionsResponse__Output as _mt5_v1_ListPositionsResponse__Output } from './mt5/v1/ListPositionsResponse.ts';
import type { ListSymbolsRequest as _mt5_v1_ListSymbolsRequest, ListSymbolsRequest__Output as _mt5_v1_ListSymbolsRequest__Output } from './mt5/v1/ListSymbolsRequest.ts';
import type { ListSymbolsResponse as _mt5_v1_ListSymbolsResponse, ListSymbolsResponse__Output as _mt5_v1_ListSymbolsResponse__Output } from './mt5/v1/ListSymbolsResponse.ts';
import type { LoginRequest as _mt5_v1_LoginRequest, LoginRequest__Output as _mt5_v1_LoginRequest__Output } from './mt5/v1/LoginRequest.ts';
import type { LoginResponse as _mt5_v1_LoginResponse, LoginResponse__Output as _mt5_v1_LoginResponse__Output } from './mt5/v1/LoginResponse.ts';
import type { MarketDataServiceClient as _mt5_v1_MarketDataServiceClient, MarketDataServiceDefinition as _mt5_v1_MarketDataServiceDefinition } from './mt5/v1/MarketDataService.ts';
import type { MetricsServiceClient as _mt5_v1_MetricsServiceClient, MetricsServiceDefinition as _mt5_v1_MetricsServiceDefinition } from './mt5/v1/MetricsService.ts';
import type { ModifyOrderRequest as _mt5_v1_ModifyOrderRequest, ModifyOrderRequest__Output as _mt5_v1_ModifyOrderRequest__Output } from './mt5/v1/ModifyOrderRequest.ts';
import type { ModifyOrderResponse as _mt5_v1_ModifyOrderResponse, ModifyOrderResponse__Output as _mt5_v1_ModifyOrderResponse__Output } from './mt5/v1/ModifyOrderResponse.ts';
import type { ModifyPositionRequest as _mt5_v1_ModifyPositionRequest, ModifyPositionRequest__Output as _mt5_v1_ModifyPositionRequest__Output } from './mt5/v1/ModifyPositionRequest.ts';
import type { ModifyPositionResponse as _mt5_v1_ModifyPositionResponse, ModifyPositionResponse__Output as _mt5_v1_ModifyPositionResponse__Output } from './mt5/v1/ModifyPositionResponse.ts';
import type { OrderCheckResult as _mt5_v1_OrderCheckResult, OrderCheckResult__Output as _mt5_v1_OrderCheckResult__Output } from './mt5/v1/OrderCheckResult.ts';
import type { OrderRequest as _mt5_v1_OrderRequest, OrderRequest__Output as _mt5_v1_OrderRequest__Output } from './mt5/v1/OrderRequest.ts';
import type { OrderSendResult as _mt5_v1_OrderSendResult, OrderSendResult__Output as _mt5_v1_OrderSendResult__Output } from './mt5/v1/OrderSendResult.ts';
import type { OrderServiceClient as _mt5_v1_OrderServiceClient, OrderServiceDefinition as _mt5_v1_OrderServiceDefinition } from './mt5/v1/OrderService.ts';
import type { PositionServiceClient as _mt5_v1_PositionServiceClient, PositionServiceDefinition as _mt5_v1_PositionServiceDefinition } from './mt5/v1/PositionService.ts';
import type { PositionsSnapshot as _mt5_v1_PositionsSnapshot, PositionsSnapshot__Output as _mt5_v1_PositionsSnapshot__Output } from './mt5/v1/PositionsSnapshot.ts';
import type { ReleaseMarketBookRequest as _mt5_v1_ReleaseMarketBookRequest, ReleaseMarketBookRequest__Output as _mt5_v1_ReleaseMarketBookRequest__Output } from './mt5/v1/ReleaseMarketBookRequest.ts';
import type { ReleaseMarketBookResponse as _mt5_v1_ReleaseMarketBookResponse, ReleaseMarketBookResponse__Output as _mt5_v1_ReleaseMarketBookResponse__Output } from './mt5/v1/ReleaseMarketBookResponse.ts';
import type { ResumeTradingRequest as _mt5_v1_ResumeTradingRequest, ResumeTradingRequest__Output as _mt5_v1_ResumeTradingRequest__Output } from './mt5/v1/ResumeTradingRequest.ts';
import type { ResumeTradingResponse as _mt5_v1_ResumeTradingResponse, ResumeTradingResponse__Output as _mt5_v1_ResumeTradingResponse__Output } from './mt5/v1/ResumeTradingResponse.ts';
import type { ReversePositionRequest as _mt5_v1_ReversePositionRequest, ReversePositionRequest__Output as _mt5_v1_ReversePositionRequest__Output } from './mt5/v1/ReversePositionRequest.ts';
import type { ReversePositionResponse as _mt5_v1_ReversePositionResponse, ReversePositionResponse__Output as _mt5_v1_ReversePositionResponse__Output } from './mt5/v1/ReversePositionResponse.ts';
import type { RiskDeniedCount as _mt5_v1_RiskDeniedCount, RiskDeniedCount__Output as _mt5_v1_RiskDeniedCount__Output } from './mt5/v1/RiskDeniedCount.ts';
import type { RiskServiceClient as _mt5_v1_RiskServiceClient, RiskServiceDefinition as _mt5_v1_RiskServiceDefinition } from './mt5/v1/RiskService.ts';
import type { RiskState as _mt5_v1_RiskState, RiskState__Output as _mt5_v1_RiskState__Output } from './mt5/v1/RiskState.ts';
import type { SelectSymbolRequest as _mt5_v1_SelectSymbolRequest, SelectSymbolRequest__Output as _mt5_v1_SelectSymbolRequest__Output } from './mt5/v1/SelectSymbolRequest.ts';
import type { SelectSymbolResponse as _mt5_v1_SelectSymbolResponse, SelectSymbolResponse__Output as _mt5_v1_SelectSymbolResponse__Output } from './mt5/v1/SelectSymbolResponse.ts';
import type { SendOrderRequest as _mt5_v1_SendOrderRequest, SendOrderRequest__Output as _mt5_v1_SendOrderRequest__Output } from './mt5/v1/SendOrderRequest.ts';
import type { SendOrderResponse as _mt5_v1_SendOrderResponse, SendOrderResponse__Output as _mt5_v1_SendOrderResponse__Output } from './mt5/v1/SendOrderResponse.ts';
import type { StopLevel as _mt5_v1_StopLevel, StopLevel__Output as _mt5_v1_StopLevel__Output } from './mt5/v1/StopLevel.ts';
import type { StreamFailure as _mt5_v1_StreamFailure, StreamFailure__Output as _mt5_v1_StreamFailure__Output } from './mt5/v1/StreamFailure.ts';
import type { StreamHeartbeat as _mt5_v1_StreamHeartbeat, StreamHeartbeat__Output as _mt5_v1_StreamHeartbeat__Output } from './mt5/v1/StreamHeartbeat.ts';
import type { SubmitOrderRequest as _mt5_v1_SubmitOrderRequest, SubmitOrderRequest__Output as _mt5_v1_SubmitOrderRequest__Output } from './mt5/v1/SubmitOrderRequest.ts';
import type { SubmitOrderResponse as _mt5_v1_SubmitOrderResponse, SubmitOrderResponse__Output as _mt5_v1_SubmitOrderResponse__Output } from './mt5/v1/SubmitOrderResponse.ts';
import type { SymbolInfo as _mt5_v1_SymbolInfo, SymbolInfo__Output as _mt5_v1_SymbolInfo__Output } from './mt5/v1/SymbolInfo.ts';
import type { SymbolServiceClient as _mt5_v1_SymbolServiceClient, SymbolServiceDefinition as _mt5_v1_SymbolServiceDefinition } from './mt5/v1/SymbolService.ts';
import type { TerminalInfo as _mt5_v1_TerminalInfo, TerminalInfo__Output as _mt5_v1_TerminalInfo__Output } from './mt5/v1/TerminalInfo.ts';
import type { TerminalServiceClient as _mt5_v1_TerminalServiceClient, TerminalServiceDefinition as _mt5_v1_TerminalServiceDefinition } from './mt5/v1/TerminalService.ts';
import type { Tick as _mt5_v1_Tick, Tick__Output as _mt5_v1_Tick__Output } from './mt5/v1/Tick.ts';
import type { TickUpdate as _mt5_v1_TickUpdate, TickUpdate__Output as _mt5_v1_TickUpdate__Output } from './mt5/v1/TickUpdate.ts';
import type { TradeDeal as _mt5_v1_TradeDeal, TradeDeal__Output as _mt5_v1_TradeDeal__Output } from './mt5/v1/TradeDeal.ts';
import type { TradeOptions as _mt5_v1_TradeOptions, TradeOptions__Output as _mt5_v1_TradeOptions__Output } from './mt5/v1/TradeOptions.ts';
import type { TradeOrder as _mt5_v1_TradeOrder, TradeOrder__Output as _mt5_v1_TradeOrder__Output } from './mt5/v1/TradeOrder.ts';
import type { TradeOutcome as _mt5_v1_TradeOutcome, TradeOutcome__Output as _mt5_v1_TradeOutcome__Output } from './mt5/v1/TradeOutcome.ts';
import type { TradePosition as _mt5_v1_TradePosition, TradePosition__Output as _mt5_v1_TradePosition__Output } from './mt5/v1/TradePosition.ts';
import type { TradeRequest as _mt5_v1_TradeRequest, TradeRequest__Output as _mt5_v1_TradeRequest__Output } from './mt5/v1/TradeRequest.ts';
import type { TradeServiceClient as _mt5_v1_TradeServiceClient, TradeServiceDefinition as _mt5_v1_TradeServiceDefinition } from './mt5/v1/TradeService.ts';
import type { WatchIntentsRequest as _mt5_v1_WatchIntentsRequest, WatchIntentsRequest__Output as _mt5_v1_WatchIntentsRequest__Output } from './mt5/v1/WatchIntentsRequest.ts';
import type { WatchIntentsResponse as _mt5_v1_WatchIntentsResponse, WatchIntentsResponse__Output as _mt5_v1_WatchIntentsResponse__Output } from './mt5/v1/WatchIntentsResponse.ts';
import type { WatchPositionsRequest as _mt5_v1_WatchPositionsRequest, WatchPositionsRequest__Output as _mt5_v1_WatchPositionsRequest__Output } from './mt5/v1/WatchPositionsRequest.ts';
import type { WatchPositionsResponse as _mt5_v1_WatchPositionsResponse, WatchPositionsResponse__Output as _mt5_v1_WatchPositionsResponse__Output } from './mt5/v1/WatchPositionsResponse.ts';
import type { WatchTicksRequest as _mt5_v1_WatchTicksRequest, WatchTicksRequest__Output as _mt5_v1_WatchTicksRequest__Output } from './mt5/v1/WatchTicksRequest.ts';
import type { WatchTicksResponse as _mt5_v1_WatchTicksResponse, WatchTicksResponse__Output as _mt5_v1_WatchTicksResponse__Output } from './mt5/v1/WatchTicksResponse.ts';

type SubtypeConstructor<Constructor extends new (...args: any) => any, Subtype> = {
  new(...args: ConstructorParameters<Constructor>): Subtype;
};

export interface ProtoGrpcType {
  google: {
    protobuf: {
      Timestamp: MessageTypeDefinition<_google_protobuf_Timestamp, _google_protobuf_Timestamp__Output>
    }
  }
  mt5: {
    v1: {
      AccountInfo: MessageTypeDefinition<_mt5_v1_AccountInfo, _mt5_v1_AccountInfo__Output>
      AccountMarginMode: EnumTypeDefinition
      AccountService: SubtypeConstructor<typeof grpc.Client, _mt5_v1_AccountServiceClient> & { service: _mt5_v1_AccountServiceDefinition }
      AccountStopoutMode: EnumTypeDefinition
      AccountTradeMode: EnumTypeDefinition
      AddMarketBookRequest: MessageTypeDefinition<_mt5_v1_AddMarketBookRequest, _mt5_v1_AddMarketBookRequest__Output>
      AddMarketBookResponse: MessageTypeDefinition<_mt5_v1_AddMarketBookResponse, _mt5_v1_AddMarketBookResponse__Output>
      BookInfo: MessageTypeDefinition<_mt5_v1_BookInfo, _mt5_v1_BookInfo__Output>
      BookType: EnumTypeDefinition
      BreakEvenPositionRequest: MessageTypeDefinition<_mt5_v1_BreakEvenPositionRequest, _mt5_v1_BreakEvenPositionRequest__Output>
      BreakEvenPositionResponse: MessageTypeDefinition<_mt5_v1_BreakEvenPositionResponse, _mt5_v1_BreakEvenPositionResponse__Output>
      BrokerClock: MessageTypeDefinition<_mt5_v1_BrokerClock, _mt5_v1_BrokerClock__Output>
      CalculateMarginRequest: MessageTypeDefinition<_mt5_v1_CalculateMarginRequest, _mt5_v1_CalculateMarginRequest__Output>
      CalculateMarginResponse: MessageTypeDefinition<_mt5_v1_CalculateMarginResponse, _mt5_v1_CalculateMarginResponse__Output>
      CalculateProfitRequest: MessageTypeDefinition<_mt5_v1_CalculateProfitRequest, _mt5_v1_CalculateProfitRequest__Output>
      CalculateProfitResponse: MessageTypeDefinition<_mt5_v1_CalculateProfitResponse, _mt5_v1_CalculateProfitResponse__Output>
      CalculationService: SubtypeConstructor<typeof grpc.Client, _mt5_v1_CalculationServiceClient> & { service: _mt5_v1_CalculationServiceDefinition }
      CalendarCountry: MessageTypeDefinition<_mt5_v1_CalendarCountry, _mt5_v1_CalendarCountry__Output>
      CalendarEvent: MessageTypeDefinition<_mt5_v1_CalendarEvent, _mt5_v1_CalendarEvent__Output>
      CalendarFrequency: EnumTypeDefinition
      CalendarImpact: EnumTypeDefinition
      CalendarImportance: EnumTypeDefinition
      CalendarMultiplier: EnumTypeDefinition
      CalendarSector: EnumTypeDefinition
      CalendarService: SubtypeConstructor<typeof grpc.Client, _mt5_v1_CalendarServiceClient> & { service: _mt5_v1_CalendarServiceDefinition }
      CalendarTimemode: EnumTypeDefinition
      CalendarType: EnumTypeDefinition
      CalendarUnit: EnumTypeDefinition
      CalendarValue: MessageTypeDefinition<_mt5_v1_CalendarValue, _mt5_v1_CalendarValue__Output>
      CancelOrderRequest: MessageTypeDefinition<_mt5_v1_CancelOrderRequest, _mt5_v1_CancelOrderRequest__Output>
      CancelOrderResponse: MessageTypeDefinition<_mt5_v1_CancelOrderResponse, _mt5_v1_CancelOrderResponse__Output>
      CancelOrdersRequest: MessageTypeDefinition<_mt5_v1_CancelOrdersRequest, _mt5_v1_CancelOrdersRequest__Output>
      CancelOrdersResponse: MessageTypeDefinition<_mt5_v1_CancelOrdersResponse, _mt5_v1_CancelOrdersResponse__Output>
      CheckOrderRequest: MessageTypeDefinition<_mt5_v1_CheckOrderRequest, _mt5_v1_CheckOrderRequest__Output>
      CheckOrderResponse: MessageTypeDefinition<_mt5_v1_CheckOrderResponse, _mt5_v1_CheckOrderResponse__Output>
      ClockSource: EnumTypeDefinition
      ClosePositionByRequest: MessageTypeDefinition<_mt5_v1_ClosePositionByRequest, _mt5_v1_ClosePositionByRequest__Output>
      ClosePositionByResponse: MessageTypeDefinition<_mt5_v1_ClosePositionByResponse, _mt5_v1_ClosePositionByResponse__Output>
      ClosePositionRequest: MessageTypeDefinition<_mt5_v1_ClosePositionRequest, _mt5_v1_ClosePositionRequest__Output>
      ClosePositionResponse: MessageTypeDefinition<_mt5_v1_ClosePositionResponse, _mt5_v1_ClosePositionResponse__Output>
      ClosePositionsRequest: MessageTypeDefinition<_mt5_v1_ClosePositionsRequest, _mt5_v1_ClosePositionsRequest__Output>
      ClosePositionsResponse: MessageTypeDefinition<_mt5_v1_ClosePositionsResponse, _mt5_v1_ClosePositionsResponse__Output>
      ConnectRequest: MessageTypeDefinition<_mt5_v1_ConnectRequest, _mt5_v1_ConnectRequest__Output>
      ConnectResponse: MessageTypeDefinition<_mt5_v1_ConnectResponse, _mt5_v1_ConnectResponse__Output>
      CopyRatesFromPositionRequest: MessageTypeDefinition<_mt5_v1_CopyRatesFromPositionRequest, _mt5_v1_CopyRatesFromPositionRequest__Output>
      CopyRatesFromPositionResponse: MessageTypeDefinition<_mt5_v1_CopyRatesFromPositionResponse, _mt5_v1_CopyRatesFromPositionResponse__Output>
      CopyRatesFromRequest: MessageTypeDefinition<_mt5_v1_CopyRatesFromRequest, _mt5_v1_CopyRatesFromRequest__Output>
      CopyRatesFromResponse: MessageTypeDefinition<_mt5_v1_CopyRatesFromResponse, _mt5_v1_CopyRatesFromResponse__Output>
      CopyRatesRangeRequest: MessageTypeDefinition<_mt5_v1_CopyRatesRangeRequest, _mt5_v1_CopyRatesRangeRequest__Output>
      CopyRatesRangeResponse: MessageTypeDefinition<_mt5_v1_CopyRatesRangeResponse, _mt5_v1_CopyRatesRangeResponse__Output>
      CopyTicks: EnumTypeDefinition
      CopyTicksFromRequest: MessageTypeDefinition<_mt5_v1_CopyTicksFromRequest, _mt5_v1_CopyTicksFromRequest__Output>
      CopyTicksFromResponse: MessageTypeDefinition<_mt5_v1_CopyTicksFromResponse, _mt5_v1_CopyTicksFromResponse__Output>
      CopyTicksRangeRequest: MessageTypeDefinition<_mt5_v1_CopyTicksRangeRequest, _mt5_v1_CopyTicksRangeRequest__Output>
      CopyTicksRangeResponse: MessageTypeDefinition<_mt5_v1_CopyTicksRangeResponse, _mt5_v1_CopyTicksRangeResponse__Output>
      CountHistoryDealsRequest: MessageTypeDefinition<_mt5_v1_CountHistoryDealsRequest, _mt5_v1_CountHistoryDealsRequest__Output>
      CountHistoryDealsResponse: MessageTypeDefinition<_mt5_v1_CountHistoryDealsResponse, _mt5_v1_CountHistoryDealsResponse__Output>
      CountHistoryOrdersRequest: MessageTypeDefinition<_mt5_v1_CountHistoryOrdersRequest, _mt5_v1_CountHistoryOrdersRequest__Output>
      CountHistoryOrdersResponse: MessageTypeDefinition<_mt5_v1_CountHistoryOrdersResponse, _mt5_v1_CountHistoryOrdersResponse__Output>
      CountOrdersRequest: MessageTypeDefinition<_mt5_v1_CountOrdersRequest, _mt5_v1_CountOrdersRequest__Output>
      CountOrdersResponse: MessageTypeDefinition<_mt5_v1_CountOrdersResponse, _mt5_v1_CountOrdersResponse__Output>
      CountPositionsRequest: MessageTypeDefinition<_mt5_v1_CountPositionsRequest, _mt5_v1_CountPositionsRequest__Output>
      CountPositionsResponse: MessageTypeDefinition<_mt5_v1_CountPositionsResponse, _mt5_v1_CountPositionsResponse__Output>
      CountSymbolsRequest: MessageTypeDefinition<_mt5_v1_CountSymbolsRequest, _mt5_v1_CountSymbolsRequest__Output>
      CountSymbolsResponse: MessageTypeDefinition<_mt5_v1_CountSymbolsResponse, _mt5_v1_CountSymbolsResponse__Output>
      DateRange: MessageTypeDefinition<_mt5_v1_DateRange, _mt5_v1_DateRange__Output>
      DayOfWeek: EnumTypeDefinition
      DealEntry: EnumTypeDefinition
      DealReason: EnumTypeDefinition
      DealType: EnumTypeDefinition
      DisconnectRequest: MessageTypeDefinition<_mt5_v1_DisconnectRequest, _mt5_v1_DisconnectRequest__Output>
      DisconnectResponse: MessageTypeDefinition<_mt5_v1_DisconnectResponse, _mt5_v1_DisconnectResponse__Output>
      ErrorReason: EnumTypeDefinition
      GetAccountRequest: MessageTypeDefinition<_mt5_v1_GetAccountRequest, _mt5_v1_GetAccountRequest__Output>
      GetAccountResponse: MessageTypeDefinition<_mt5_v1_GetAccountResponse, _mt5_v1_GetAccountResponse__Output>
      GetIntentRequest: MessageTypeDefinition<_mt5_v1_GetIntentRequest, _mt5_v1_GetIntentRequest__Output>
      GetIntentResponse: MessageTypeDefinition<_mt5_v1_GetIntentResponse, _mt5_v1_GetIntentResponse__Output>
      GetLastErrorRequest: MessageTypeDefinition<_mt5_v1_GetLastErrorRequest, _mt5_v1_GetLastErrorRequest__Output>
      GetLastErrorResponse: MessageTypeDefinition<_mt5_v1_GetLastErrorResponse, _mt5_v1_GetLastErrorResponse__Output>
      GetMarketBookRequest: MessageTypeDefinition<_mt5_v1_GetMarketBookRequest, _mt5_v1_GetMarketBookRequest__Output>
      GetMarketBookResponse: MessageTypeDefinition<_mt5_v1_GetMarketBookResponse, _mt5_v1_GetMarketBookResponse__Output>
      GetMarketDepthRequest: MessageTypeDefinition<_mt5_v1_GetMarketDepthRequest, _mt5_v1_GetMarketDepthRequest__Output>
      GetMarketDepthResponse: MessageTypeDefinition<_mt5_v1_GetMarketDepthResponse, _mt5_v1_GetMarketDepthResponse__Output>
      GetMetricsRequest: MessageTypeDefinition<_mt5_v1_GetMetricsRequest, _mt5_v1_GetMetricsRequest__Output>
      GetMetricsResponse: MessageTypeDefinition<_mt5_v1_GetMetricsResponse, _mt5_v1_GetMetricsResponse__Output>
      GetRiskRequest: MessageTypeDefinition<_mt5_v1_GetRiskRequest, _mt5_v1_GetRiskRequest__Output>
      GetRiskResponse: MessageTypeDefinition<_mt5_v1_GetRiskResponse, _mt5_v1_GetRiskResponse__Output>
      GetStatusRequest: MessageTypeDefinition<_mt5_v1_GetStatusRequest, _mt5_v1_GetStatusRequest__Output>
      GetStatusResponse: MessageTypeDefinition<_mt5_v1_GetStatusResponse, _mt5_v1_GetStatusResponse__Output>
      GetSymbolRequest: MessageTypeDefinition<_mt5_v1_GetSymbolRequest, _mt5_v1_GetSymbolRequest__Output>
      GetSymbolResponse: MessageTypeDefinition<_mt5_v1_GetSymbolResponse, _mt5_v1_GetSymbolResponse__Output>
      GetTerminalRequest: MessageTypeDefinition<_mt5_v1_GetTerminalRequest, _mt5_v1_GetTerminalRequest__Output>
      GetTerminalResponse: MessageTypeDefinition<_mt5_v1_GetTerminalResponse, _mt5_v1_GetTerminalResponse__Output>
      GetTickRequest: MessageTypeDefinition<_mt5_v1_GetTickRequest, _mt5_v1_GetTickRequest__Output>
      GetTickResponse: MessageTypeDefinition<_mt5_v1_GetTickResponse, _mt5_v1_GetTickResponse__Output>
      GetVersionRequest: MessageTypeDefinition<_mt5_v1_GetVersionRequest, _mt5_v1_GetVersionRequest__Output>
      GetVersionResponse: MessageTypeDefinition<_mt5_v1_GetVersionResponse, _mt5_v1_GetVersionResponse__Output>
      GuardState: MessageTypeDefinition<_mt5_v1_GuardState, _mt5_v1_GuardState__Output>
      HaltTradingRequest: MessageTypeDefinition<_mt5_v1_HaltTradingRequest, _mt5_v1_HaltTradingRequest__Output>
      HaltTradingResponse: MessageTypeDefinition<_mt5_v1_HaltTradingResponse, _mt5_v1_HaltTradingResponse__Output>
      HistoryService: SubtypeConstructor<typeof grpc.Client, _mt5_v1_HistoryServiceClient> & { service: _mt5_v1_HistoryServiceDefinition }
      Intent: MessageTypeDefinition<_mt5_v1_Intent, _mt5_v1_Intent__Output>
      IntentChange: MessageTypeDefinition<_mt5_v1_IntentChange, _mt5_v1_IntentChange__Output>
      IntentChangeKind: EnumTypeDefinition
      IntentCount: MessageTypeDefinition<_mt5_v1_IntentCount, _mt5_v1_IntentCount__Output>
      IntentService: SubtypeConstructor<typeof grpc.Client, _mt5_v1_IntentServiceClient> & { service: _mt5_v1_IntentServiceDefinition }
      IntentState: EnumTypeDefinition
      JournalFigures: MessageTypeDefinition<_mt5_v1_JournalFigures, _mt5_v1_JournalFigures__Output>
      LastErrorCode: EnumTypeDefinition
      LimitChange: MessageTypeDefinition<_mt5_v1_LimitChange, _mt5_v1_LimitChange__Output>
      LimitsWaiting: MessageTypeDefinition<_mt5_v1_LimitsWaiting, _mt5_v1_LimitsWaiting__Output>
      ListCalendarEventsRequest: MessageTypeDefinition<_mt5_v1_ListCalendarEventsRequest, _mt5_v1_ListCalendarEventsRequest__Output>
      ListCalendarEventsResponse: MessageTypeDefinition<_mt5_v1_ListCalendarEventsResponse, _mt5_v1_ListCalendarEventsResponse__Output>
      ListHistoryDealsRequest: MessageTypeDefinition<_mt5_v1_ListHistoryDealsRequest, _mt5_v1_ListHistoryDealsRequest__Output>
      ListHistoryDealsResponse: MessageTypeDefinition<_mt5_v1_ListHistoryDealsResponse, _mt5_v1_ListHistoryDealsResponse__Output>
      ListHistoryOrdersRequest: MessageTypeDefinition<_mt5_v1_ListHistoryOrdersRequest, _mt5_v1_ListHistoryOrdersRequest__Output>
      ListHistoryOrdersResponse: MessageTypeDefinition<_mt5_v1_ListHistoryOrdersResponse, _mt5_v1_ListHistoryOrdersResponse__Output>
      ListIntentsRequest: MessageTypeDefinition<_mt5_v1_ListIntentsRequest, _mt5_v1_ListIntentsRequest__Output>
      ListIntentsResponse: MessageTypeDefinition<_mt5_v1_ListIntentsResponse, _mt5_v1_ListIntentsResponse__Output>
      ListOrdersRequest: MessageTypeDefinition<_mt5_v1_ListOrdersRequest, _mt5_v1_ListOrdersRequest__Output>
      ListOrdersResponse: MessageTypeDefinition<_mt5_v1_ListOrdersResponse, _mt5_v1_ListOrdersResponse__Output>
      ListPositionsRequest: MessageTypeDefinition<_mt5_v1_ListPositionsRequest, _mt5_v1_ListPositionsRequest__Output>
      ListPositionsResponse: MessageTypeDefinition<_mt5_v1_ListPositionsResponse, _mt5_v1_ListPositionsResponse__Output>
      ListSymbolsRequest: MessageTypeDefinition<_mt5_v1_ListSymbolsRequest, _mt5_v1_ListSymbolsRequest__Output>
      ListSymbolsResponse: MessageTypeDefinition<_mt5_v1_ListSymbolsResponse, _mt5_v1_ListSymbolsResponse__Output>
      LoginRequest: MessageTypeDefinition<_mt5_v1_LoginRequest, _mt5_v1_LoginRequest__Output>
      LoginResponse: MessageTypeDefinition<_mt5_v1_LoginResponse, _mt5_v1_LoginResponse__Output>
      MarketDataService: SubtypeConstructor<typeof grpc.Client, _mt5_v1_MarketDataServiceClient> & { service: _mt5_v1_MarketDataServiceDefinition }
      MetricsService: SubtypeConstructor<typeof grpc.Client, _mt5_v1_MetricsServiceClient> & { service: _mt5_v1_MetricsServiceDefinition }
      ModifyOrderRequest: MessageTypeDefinition<_mt5_v1_ModifyOrderRequest, _mt5_v1_ModifyOrderRequest__Output>
      ModifyOrderResponse: MessageTypeDefinition<_mt5_v1_ModifyOrderResponse, _mt5_v1_ModifyOrderResponse__Output>
      ModifyPositionRequest: MessageTypeDefinition<_mt5_v1_ModifyPositionRequest, _mt5_v1_ModifyPositionRequest__Output>
      ModifyPositionResponse: MessageTypeDefinition<_mt5_v1_ModifyPositionResponse, _mt5_v1_ModifyPositionResponse__Output>
      OrderCheckResult: MessageTypeDefinition<_mt5_v1_OrderCheckResult, _mt5_v1_OrderCheckResult__Output>
      OrderFilling: EnumTypeDefinition
      OrderKind: EnumTypeDefinition
      OrderReason: EnumTypeDefinition
      OrderRequest: MessageTypeDefinition<_mt5_v1_OrderRequest, _mt5_v1_OrderRequest__Output>
      OrderSendResult: MessageTypeDefinition<_mt5_v1_OrderSendResult, _mt5_v1_OrderSendResult__Output>
      OrderService: SubtypeConstructor<typeof grpc.Client, _mt5_v1_OrderServiceClient> & { service: _mt5_v1_OrderServiceDefinition }
      OrderState: EnumTypeDefinition
      OrderTime: EnumTypeDefinition
      OrderType: EnumTypeDefinition
      PositionReason: EnumTypeDefinition
      PositionService: SubtypeConstructor<typeof grpc.Client, _mt5_v1_PositionServiceClient> & { service: _mt5_v1_PositionServiceDefinition }
      PositionType: EnumTypeDefinition
      PositionsSnapshot: MessageTypeDefinition<_mt5_v1_PositionsSnapshot, _mt5_v1_PositionsSnapshot__Output>
      ProfitFilter: EnumTypeDefinition
      ReleaseMarketBookRequest: MessageTypeDefinition<_mt5_v1_ReleaseMarketBookRequest, _mt5_v1_ReleaseMarketBookRequest__Output>
      ReleaseMarketBookResponse: MessageTypeDefinition<_mt5_v1_ReleaseMarketBookResponse, _mt5_v1_ReleaseMarketBookResponse__Output>
      ResumeTradingRequest: MessageTypeDefinition<_mt5_v1_ResumeTradingRequest, _mt5_v1_ResumeTradingRequest__Output>
      ResumeTradingResponse: MessageTypeDefinition<_mt5_v1_ResumeTradingResponse, _mt5_v1_ResumeTradingResponse__Output>
      ReversePositionRequest: MessageTypeDefinition<_mt5_v1_ReversePositionRequest, _mt5_v1_ReversePositionRequest__Output>
      ReversePositionResponse: MessageTypeDefinition<_mt5_v1_ReversePositionResponse, _mt5_v1_ReversePositionResponse__Output>
      RiskDeniedCount: MessageTypeDefinition<_mt5_v1_RiskDeniedCount, _mt5_v1_RiskDeniedCount__Output>
      RiskService: SubtypeConstructor<typeof grpc.Client, _mt5_v1_RiskServiceClient> & { service: _mt5_v1_RiskServiceDefinition }
      RiskState: MessageTypeDefinition<_mt5_v1_RiskState, _mt5_v1_RiskState__Output>
      SelectSymbolRequest: MessageTypeDefinition<_mt5_v1_SelectSymbolRequest, _mt5_v1_SelectSymbolRequest__Output>
      SelectSymbolResponse: MessageTypeDefinition<_mt5_v1_SelectSymbolResponse, _mt5_v1_SelectSymbolResponse__Output>
      SendOrderRequest: MessageTypeDefinition<_mt5_v1_SendOrderRequest, _mt5_v1_SendOrderRequest__Output>
      SendOrderResponse: MessageTypeDefinition<_mt5_v1_SendOrderResponse, _mt5_v1_SendOrderResponse__Output>
      StopLevel: MessageTypeDefinition<_mt5_v1_StopLevel, _mt5_v1_StopLevel__Output>
      StreamFailure: MessageTypeDefinition<_mt5_v1_StreamFailure, _mt5_v1_StreamFailure__Output>
      StreamHeartbeat: MessageTypeDefinition<_mt5_v1_StreamHeartbeat, _mt5_v1_StreamHeartbeat__Output>
      SubmitOrderRequest: MessageTypeDefinition<_mt5_v1_SubmitOrderRequest, _mt5_v1_SubmitOrderRequest__Output>
      SubmitOrderResponse: MessageTypeDefinition<_mt5_v1_SubmitOrderResponse, _mt5_v1_SubmitOrderResponse__Output>
      SymbolCalcMode: EnumTypeDefinition
      SymbolChartMode: EnumTypeDefinition
      SymbolInfo: MessageTypeDefinition<_mt5_v1_SymbolInfo, _mt5_v1_SymbolInfo__Output>
      SymbolOptionMode: EnumTypeDefinition
      SymbolOptionRight: EnumTypeDefinition
      SymbolOrders: EnumTypeDefinition
      SymbolService: SubtypeConstructor<typeof grpc.Client, _mt5_v1_SymbolServiceClient> & { service: _mt5_v1_SymbolServiceDefinition }
      SymbolSwapMode: EnumTypeDefinition
      SymbolTradeExecution: EnumTypeDefinition
      SymbolTradeMode: EnumTypeDefinition
      TerminalInfo: MessageTypeDefinition<_mt5_v1_TerminalInfo, _mt5_v1_TerminalInfo__Output>
      TerminalService: SubtypeConstructor<typeof grpc.Client, _mt5_v1_TerminalServiceClient> & { service: _mt5_v1_TerminalServiceDefinition }
      TerminalState: EnumTypeDefinition
      Tick: MessageTypeDefinition<_mt5_v1_Tick, _mt5_v1_Tick__Output>
      TickUpdate: MessageTypeDefinition<_mt5_v1_TickUpdate, _mt5_v1_TickUpdate__Output>
      Timeframe: EnumTypeDefinition
      TradeAction: EnumTypeDefinition
      TradeDeal: MessageTypeDefinition<_mt5_v1_TradeDeal, _mt5_v1_TradeDeal__Output>
      TradeOptions: MessageTypeDefinition<_mt5_v1_TradeOptions, _mt5_v1_TradeOptions__Output>
      TradeOrder: MessageTypeDefinition<_mt5_v1_TradeOrder, _mt5_v1_TradeOrder__Output>
      TradeOutcome: MessageTypeDefinition<_mt5_v1_TradeOutcome, _mt5_v1_TradeOutcome__Output>
      TradePosition: MessageTypeDefinition<_mt5_v1_TradePosition, _mt5_v1_TradePosition__Output>
      TradeRequest: MessageTypeDefinition<_mt5_v1_TradeRequest, _mt5_v1_TradeRequest__Output>
      TradeRetcode: EnumTypeDefinition
      TradeService: SubtypeConstructor<typeof grpc.Client, _mt5_v1_TradeServiceClient> & { service: _mt5_v1_TradeServiceDefinition }
      TradeSide: EnumTypeDefinition
      TradingMode: EnumTypeDefinition
      WatchIntentsRequest: MessageTypeDefinition<_mt5_v1_WatchIntentsRequest, _mt5_v1_WatchIntentsRequest__Output>
      WatchIntentsResponse: MessageTypeDefinition<_mt5_v1_WatchIntentsResponse, _mt5_v1_WatchIntentsResponse__Output>
      WatchPositionsRequest: MessageTypeDefinition<_mt5_v1_WatchPositionsRequest, _mt5_v1_WatchPositionsRequest__Output>
      WatchPositionsResponse: MessageTypeDefinition<_mt5_v1_WatchPositionsResponse, _mt5_v1_WatchPositionsResponse__Output>
      WatchTicksRequest: MessageTypeDefinition<_mt5_v1_WatchTicksRequest, _mt5_v1_WatchTicksRequest__Output>
      WatchTicksResponse: MessageTypeDefinition<_mt5_v1_WatchTicksResponse, _mt5_v1_WatchTicksResponse__Output>
    }
  }
}

